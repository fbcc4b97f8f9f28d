#include "split_records.h"

#include "desktop/session/text.h"

#include "ecotone/geo/overlay.h"
#include "ecotone/geo/true_area.h"
#include "ecotone/project/draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace ecotone::desktop {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ecotone::desktop::SplitRecords)
};

template <class Record>
std::string freeName(const project::Project& project, const std::string& name)
{
    const auto isTaken = [&](const std::string& wanted) {
        return std::ranges::any_of(project.all<Record>(), [&](const auto& entry) {
            return entry.second.name == wanted;
        });
    };
    for (int number = 2;; ++number)
        if (std::string numbered = name + " (" + std::to_string(number) + ")";
            !isTaken(numbered))
            return numbered;
}

void scale(std::optional<double>& amount, double share)
{
    if (amount)
        *amount *= share;
}

records::Participation shared(records::Participation part, double share)
{
    scale(part.money, share);
    scale(part.personDays, share);
    scale(part.hectares, share);
    return part;
}

/// Splits one record after the other into a draft.
class Splitter {
public:
    explicit Splitter(Session& session) : m_session{session}, m_draft{session.project()} {}

    std::optional<Refusal> split(records::ActionId id, const std::vector<geo::Shape>& pieces)
    {
        const records::Action whole = *m_session.project().find(id);
        const std::vector<double> shares = sharesOf(pieces);
        const auto parts =
            project::children(m_session.project(), &records::Participation::action, id);
        const auto statuses =
            project::children(m_session.project(), &records::ActionStatus::action, id);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            records::Action action = whole;
            action.shape = pieces[i];
            if (i > 0) {
                action.id = m_session.ids().nextId<records::Action>();
                action.name = freeName<records::Action>(m_draft.project(), whole.name);
            }
            if (auto refusal = m_draft.put(action))
                return refusal;
            for (const records::ActionStatus* status : statuses)
                if (i > 0)
                    if (auto refusal = putCopy(*status, action.id))
                        return refusal;
            for (const records::Participation* part : parts) {
                records::Participation mine = shared(*part, shares[i]);
                auto refusal = i > 0 ? putCopy(mine, action.id) : m_draft.put(mine);
                if (refusal)
                    return refusal;
            }
        }
        return std::nullopt;
    }

    std::optional<Refusal> split(records::SiteId id, const std::vector<geo::Shape>& pieces)
    {
        const records::Site whole = *m_session.project().find(id);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            records::Site site = whole;
            site.shape = pieces[i];
            if (i > 0) {
                site.id = m_session.ids().nextId<records::Site>();
                site.name = freeName<records::Site>(m_draft.project(), whole.name);
            }
            if (auto refusal = m_draft.put(site))
                return refusal;
            if (i == 0)
                continue;
            for (const auto& [stakeId, stake] : m_session.project().all<records::Stake>()) {
                if (stake.site != id)
                    continue;
                records::Stake copy = stake;
                copy.id = m_session.ids().nextId<records::Stake>();
                copy.site = site.id;
                if (auto refusal = m_draft.put(copy))
                    return refusal;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] project::Edit edit(const QString& title) &&
    {
        return std::move(m_draft).edit(title.toStdString());
    }

private:
    template <class Child>
    std::optional<Refusal> putCopy(Child child, records::ActionId action)
    {
        child.id = m_session.ids().nextId<Child>();
        child.action = action;
        return m_draft.put(child);
    }

    static std::vector<double> sharesOf(const std::vector<geo::Shape>& pieces)
    {
        std::vector<double> shares;
        double sum = 0.0;
        for (const geo::Shape& piece : pieces) {
            shares.push_back(geo::trueArea(piece).value());
            sum += shares.back();
        }
        for (double& share : shares)
            share = sum > 0.0 ? share / sum : 1.0 / static_cast<double>(pieces.size());
        return shares;
    }

    Session& m_session;
    project::Draft m_draft;
};

template <class Record>
Checked<project::Edit> merged(Session& session, const std::vector<Id<Record>>& ids)
{
    const project::Project& project = session.project();
    std::vector<geo::Shape> shapes;
    for (const Id<Record> id : ids)
        if (const Record* record = project.find(id); record != nullptr && record->shape)
            shapes.push_back(*record->shape);
    Record kept = *project.find(ids.front());
    kept.shape = geo::unionOf(shapes);
    const std::string title =
        Words::tr("Merge %n surface(s) into “%1”", nullptr, static_cast<int>(ids.size()))
            .arg(text(kept.name))
            .toStdString();
    project::Draft draft{project};
    if (auto refusal = draft.put(kept))
        return *std::move(refusal);
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (auto refusal = draft.template remove<Record>(ids[i]))
            return *std::move(refusal);
    return std::move(draft).edit(title);
}

template <class Record>
std::vector<Id<Record>> only(const std::vector<RecordRef>& records)
{
    std::vector<Id<Record>> ids;
    for (const RecordRef& ref : records)
        if (const auto* id = std::get_if<Id<Record>>(&ref))
            ids.push_back(*id);
    return ids;
}

} // namespace

Checked<project::Edit> splitEdit(Session& session, const std::vector<SplitRecord>& records)
{
    Splitter splitter{session};
    for (const SplitRecord& record : records) {
        std::optional<Refusal> refusal;
        if (const auto* action = std::get_if<records::ActionId>(&record.ref))
            refusal = splitter.split(*action, record.pieces);
        else if (const auto* site = std::get_if<records::SiteId>(&record.ref))
            refusal = splitter.split(*site, record.pieces);
        else
            refusal = Refusal{Words::tr("Only actions and sites can be split. Draw another "
                                        "landscape, or reshape this one.")
                                  .toStdString()};
        if (refusal)
            return *std::move(refusal);
    }
    return std::move(splitter).edit(
        records.size() == 1
            ? Words::tr("Split “%1”").arg(nameOf(session.project(), records.front().ref))
            : Words::tr("Split %n surface(s)", nullptr, static_cast<int>(records.size())));
}

Checked<project::Edit> mergeEdit(Session& session, const std::vector<RecordRef>& records)
{
    const auto actions = only<records::Action>(records);
    const auto sites = only<records::Site>(records);
    if (actions.size() >= 2 && sites.empty())
        return merged<records::Action>(session, actions);
    if (sites.size() >= 2 && actions.empty())
        return merged<records::Site>(session, sites);
    return Refusal{Words::tr("Select two or more actions, or two or more sites, to merge them; "
                             "the first one stays.")
                       .toStdString()};
}

} // namespace ecotone::desktop
