#include "support/catch.h"

#include "ecotone/document/import_names.h"

using namespace ecotone;
using document::ActorFinder;
using document::NameRules;

namespace {

/// A draft of an empty project, and the rules of most files of the demonstration plan.
struct Names {
    project::Project project;
    document::DerivedIds ids;
    document::ImportDraft draft{project, ids};
    ActorFinder actors{draft, NameRules{{"Joint:"}, {"(fictional)"}},
                       records::ActorType::Company};

    const records::Actor& actor(records::ActorId id) const { return *draft.project().find(id); }
};

} // namespace

TEST_CASE("What does not belong to a name falls off at both ends, as often as it is there",
          "[document]")
{
    const NameRules rules{{"Joint:", "JV "}, {"(fictional)", "Ltd."}};
    CHECK(document::strippedName("Norte Metals (fictional)", rules) == "Norte Metals");
    CHECK(document::strippedName("  joint: JV Norte Ltd. (Fictional) ", rules) == "Norte");
    CHECK(document::strippedName("Joint Norte", rules) == "Joint Norte");
    CHECK(document::strippedName("(fictional)", rules) == "(fictional)"); // a name must be left
    CHECK(document::strippedName("Norte", {}) == "Norte");
}

TEST_CASE("Two spellings of one actor are one actor, and both are kept", "[document]")
{
    Names names;
    const auto first = names.actors.parties("Norte Metals (fictional)").value();
    const auto second = names.actors.parties("norte metals").value();
    REQUIRE(first.size() == 1);
    CHECK(first == second);
    CHECK(names.actor(first.front()).name == "Norte Metals");
    CHECK(names.actor(first.front()).aliases ==
          std::vector<std::string>{"Norte Metals (fictional)"});
    CHECK(names.draft.project().all<records::Actor>().size() == 1);
}

TEST_CASE("A text with the share of every actor is a joint venture with stakes", "[document]")
{
    Names names;
    const std::string text = "Joint: Cassipora Gold 55 % / Norte Metals 45 % (fictional)";
    const auto found = names.actors.parties(text).value();
    REQUIRE(found.size() == 1);
    const records::Actor& venture = names.actor(found.front());
    CHECK(venture.name == "Cassipora Gold / Norte Metals (55/45)");
    CHECK(venture.type == records::ActorType::JointVenture);
    CHECK(venture.aliases == std::vector<std::string>{text});
    double sum = 0.0;
    for (const auto& [id, stake] : names.draft.project().all<records::Stake>()) {
        CHECK(stake.venture == venture.id);
        CHECK(stake.origin == records::StakeOrigin::Imported);
        const bool isCassipora = names.actor(stake.holder).name == "Cassipora Gold";
        CHECK(stake.percent == (isCassipora ? 55.0 : 45.0));
        sum += stake.percent;
    }
    CHECK(sum == 100.0);

    SECTION("the same text again is the same venture, without further stakes")
    {
        CHECK(names.actors.parties(text).value() == found);
        CHECK(names.draft.project().all<records::Stake>().size() == 2);
    }
}

TEST_CASE("Two deals of the same partners are two ventures, however little the shares differ",
          "[document]")
{
    Names names;
    const auto nameOf = [&](const std::string& text) {
        return names.actor(names.actors.parties(text).value().front()).name;
    };
    CHECK(nameOf("Cassipora Gold 55 % / Norte Metals 45 %") ==
          "Cassipora Gold / Norte Metals (55/45)");
    CHECK(nameOf("Cassipora Gold 55.04 % / Norte Metals 44.96 %") ==
          "Cassipora Gold / Norte Metals (55.04/44.96)");
    CHECK(nameOf("Cassipora Gold 55.040 % / Norte Metals 44.96 %") ==
          "Cassipora Gold / Norte Metals (55.04/44.96)");
    CHECK(names.draft.project().all<records::Stake>().size() == 4);
}

TEST_CASE("A venture that knows the text as an alias keeps its own name and stakes",
          "[document]")
{
    Names names;
    records::Actor river;
    river.id = names.draft.newId<records::Actor>("River Mines");
    river.name = "River Mines";
    river.type = records::ActorType::JointVenture;
    river.aliases = {"Cassipora Gold 55 % / Norte Metals 45 %"};
    REQUIRE_FALSE(names.draft.put(river));
    const auto found = names.actors.parties("Cassipora Gold 55 % / Norte Metals 45 %").value();
    CHECK(found == std::vector{river.id});
    CHECK(names.draft.project().all<records::Actor>().size() == 1);
}

TEST_CASE("Several actors without shares act each for itself", "[document]")
{
    Names names;
    CHECK(names.actors.parties("Norte; Cassipora; Norte").value().size() == 2);
    CHECK(names.draft.project().all<records::Stake>().empty());

    SECTION("and where only some have a share, that is said")
    {
        const auto before = names.draft.findings().size();
        CHECK(names.actors.parties("Alfa 40 %; Beta").value().size() == 2);
        const Findings& findings = names.draft.findings();
        CHECK(std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(before),
                          findings.end(),
                          [](const Finding& each) { return each.code == "share-not-used"; }));
    }
}

TEST_CASE("Shares of a site's owners are read as the file gives them", "[document]")
{
    Names names;
    const auto owners =
        names.actors.owners("Glencore PLC [50.00%]; Peabody Energy Corp [50.00%]").value();
    REQUIRE(owners.size() == 2);
    CHECK(names.actor(owners[0].actor).name == "Glencore PLC");
    CHECK(owners[0].percent == 50.0);
    CHECK(names.actor(owners[1].actor).name == "Peabody Energy Corp");
}

TEST_CASE("A text that names nobody is refused", "[document]")
{
    Names names;
    CHECK_FALSE(names.actors.parties("55 %"));
    CHECK(names.draft.project().all<records::Actor>().empty());
}

TEST_CASE("A stake that is no part of a whole is left out and said", "[document]")
{
    Names names;
    const records::ActorId venture = names.actors.parties("A 55 % / B 45 %").value().front();
    records::Stake stake;
    stake.venture = venture;
    stake.holder = names.actors.parties("C").value().front();
    stake.percent = 0.0;
    CHECK_FALSE(document::importStake(names.draft, stake));
    CHECK(names.draft.project().all<records::Stake>().size() == 2);
    CHECK(names.draft.findings().back().code == "impossible-stake");

    SECTION("while more than 100 % in all is kept as it is")
    {
        stake.percent = 30.0;
        CHECK_FALSE(document::importStake(names.draft, stake));
        CHECK(names.draft.project().all<records::Stake>().size() == 3);
    }
}
