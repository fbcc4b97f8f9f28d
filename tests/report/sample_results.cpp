#include "sample_results.h"

namespace tests {
namespace {

using namespace ecotone;
using records::ObligationCode;
using records::Status;

Date day(const char* text)
{
    return parseDate(text).value();
}

Digest digest(char digit)
{
    return Digest{std::string(64, digit)};
}

template <class Record>
void add(project::Project& project, const Record& record)
{
    project.apply({"Add", {project::Change<Record>{std::nullopt, record}}});
}

geo::Shape square(double x, double y, double side)
{
    static const geo::Crs crs = geo::Crs::fromText("EPSG:32633");
    return {crs, {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

const records::LandscapeId valley{1};
const records::TargetId thirty{2};
const records::LayerId cover2020{3}, cover2025{4};

project::Project sampleProject()
{
    project::Project project;
    records::Settings settings;
    settings.name = "Test valley plan";
    settings.description = "Progress towards the landscape's restoration target.";
    add(project, settings);
    add(project, records::Landscape{valley,
                                    "Test valley",
                                    records::BoundaryType::Catchment,
                                    "The boundary follows the watershed of the upper river.",
                                    records::Realm::Land,
                                    {}});
    records::LandscapeVersion version;
    version.id = Id<records::LandscapeVersion>{1};
    version.landscape = valley;
    version.shape = square(400000, 5000000, 10000);
    add(project, version);
    records::Layer layer;
    for (const auto& [id, name, date] :
         {std::tuple{cover2020, "Land cover 2020", "2020-12-31"},
          std::tuple{cover2025, "Land cover 2025", "2025-12-31"}}) {
        layer.id = id;
        layer.name = name;
        layer.role = records::LayerRole::LandCover;
        layer.date = day(date);
        layer.band = 1;
        layer.path = "cover.tif";
        add(project, layer);
    }
    records::Target target;
    target.id = thirty;
    target.name = "30 % of degraded land under restoration";
    target.landscape = valley;
    target.asOf = day("2027-12-31");
    target.baselineLayer = cover2020;
    target.baselineClasses = {30};
    add(project, target);
    return project;
}

accounts::ActionRow actionRow(const char* name,
                              const char* kind,
                              ObligationCode code,
                              Status status,
                              double whole,
                              double inside,
                              double onBaseline)
{
    accounts::ActionRow row;
    row.name = name;
    row.kind = kind;
    row.obligation = code;
    row.standing.status = status;
    row.standing.isUnderWay = status == Status::InProgress;
    row.standing.isProven = true;
    row.standing.isRestoration = true;
    row.standing.isLocated = true;
    if (status == Status::InPreparation)
        row.standing.obstacles = {accounts::Obstacle::InPreparation};
    row.whole = Hectares{whole};
    row.inside = Hectares{inside};
    row.outside = Hectares{whole - inside};
    row.onBaseline = Hectares{onBaseline};
    row.counts = row.standing.obstacles.empty();
    return row;
}

/// 1000 ha degraded, 250 under restoration: 25 %, against a target of 300.
accounts::RestorationProgress sampleProgress()
{
    accounts::RestorationProgress progress;
    progress.status = accounts::FigureStatus::Given;
    progress.landscapeArea = Hectares{10000.0};
    progress.degradedBaseline = Hectares{1000.0};
    progress.assessedBaseline = Hectares{9800.0};
    progress.assessedShare = 0.98;
    progress.underRestoration = Hectares{250.0};
    progress.progressPercent = 25.0;
    progress.target = {.rule = records::DownscalingRule::Uniform,
                       .title = "D1 uniform",
                       .formula = "T_L = f D_L",
                       .uncapped = Hectares{300.0},
                       .area = Hectares{300.0},
                       .excess = Hectares{},
                       .addsUpToNation = false,
                       .missingInputs = {}};
    progress.gap = Hectares{50.0};
    progress.completionPercent = 250.0 / 3.0;
    progress.cappedProgressPercent = 22.5;
    progress.inPreparation = Hectares{60.0};
    progress.inPreparationOnly = Hectares{40.0};
    progress.restorationOutsideBaseline = Hectares{12.5};
    progress.allActionsOnBaseline = Hectares{290.0};
    progress.allActionsPercent = 29.0;
    progress.effectiveAreas = {.gross = Hectares{320.0},
                               .insideGross = Hectares{300.0},
                               .unionInside = Hectares{262.5},
                               .overlap = Hectares{37.5},
                               .outside = Hectares{20.0}};
    progress.allAreas = {.gross = Hectares{400.0},
                         .insideGross = Hectares{380.0},
                         .unionInside = Hectares{310.0},
                         .overlap = Hectares{70.0},
                         .outside = Hectares{20.0}};
    // Thirds: printed one by one they would be 333.33 each and 999.99 together.
    for (const char* name : {"forest", "steppe", "wetland"}) {
        accounts::EcosystemRow row;
        row.type.text = name;
        row.name = name;
        row.degraded = Hectares{1000.0 / 3.0};
        row.restored = Hectares{std::string_view{name} == "wetland" ? 50.0 : 100.0};
        row.targetArea = Hectares{100.0};
        row.gap = Hectares{100.0 - row.restored.value()};
        row.progressPercent = row.restored.value() * 0.3;
        row.isFailing = *row.gap > Hectares{0.0};
        progress.byEcosystem.push_back(row);
    }
    progress.failingTypes = {"wetland"};
    progress.byObligation = {{ObligationCode::M3, Hectares{100.0}, 1},
                             {ObligationCode::L, Hectares{180.0}, 1}};
    progress.byStatus = {{Status::InPreparation, 1, Hectares{80.0}, Hectares{60.0}},
                         {Status::InProgress, 2, Hectares{262.5}, Hectares{250.0}}};
    progress.byAction = {actionRow("Pit closure", "active restoration", ObligationCode::M3,
                                   Status::InProgress, 120.0, 100.0, 100.0),
                         actionRow("River replanting", "assisted regeneration",
                                   ObligationCode::L, Status::InProgress, 200.0, 200.0, 180.0),
                         actionRow("Seed orchard", "assisted regeneration", ObligationCode::L,
                                   Status::InPreparation, 80.0, 80.0, 60.0)};
    return progress;
}

/// 250 ha: a venture's 55 / 45 split passed on, and 10 ha that belong to nobody.
attribution::Attribution sampleShares()
{
    using attribution::GroupShare;
    attribution::Attribution split;
    split.total = 250.0;
    split.unattributed = 10.0;
    split.unnamed = 10.0;
    const auto player = [&](std::int64_t id, const char* name, bool isVenture, double share,
                            double lastIn, double alone) {
        attribution::PlayerRow row;
        row.player = records::ActorId{id};
        row.name = name;
        row.isVenture = isVenture;
        row.share = share;
        row.lastIn = lastIn;
        row.standAlone = alone;
        row.bandLow = row.bandHigh = share;
        split.players.push_back(row);
    };
    player(11, "Northern Mining", false, 80.0, 60.0, 100.0);
    player(12, "River Community", false, 60.0, 45.0, 75.0);
    player(13, "Valley Venture", true, 100.0, 90.0, 110.0);
    split.players.front().supporters = {"Green Bank"};
    const auto group = [&](std::int64_t id, const char* name, double direct, double ventures) {
        attribution::GroupRow row;
        row.share = {GroupShare::Kind::ClaimGroup, records::ActorId{id}, name, direct,
                     ventures};
        row.percentOfTotal = (direct + ventures) / 2.5;
        row.bandLow = row.bandHigh = direct + ventures;
        split.groups.push_back(row);
    };
    group(11, "Northern Mining", 80.0, 55.0);
    group(12, "River Community", 60.0, 0.0);
    group(14, "Southern Metals", 0.0, 45.0);
    return split;
}

accounts::ExtentAccount extentAt(records::LayerId layer, double forest, double mining)
{
    accounts::ExtentAccount account;
    account.zone = {valley, std::nullopt, "Test valley", {}};
    account.layer = layer;
    account.area = Hectares{10000.0};
    account.assessed = Hectares{9800.0};
    account.assessedShare = 0.98;
    const auto row = [&](std::optional<std::int32_t> value, const char* name, double area) {
        account.rows.push_back({{value, {}}, name, Hectares{area}, area / 100.0});
    };
    row(3, "forest", forest);
    row(30, "mining", mining);
    row(std::nullopt, "no data", 200.0);
    return account;
}

accounts::TransitionAccount sampleTransition()
{
    accounts::TransitionAccount account;
    account.zone = {valley, std::nullopt, "Test valley", {}};
    account.opening = cover2020;
    account.closing = cover2025;
    account.area = Hectares{10000.0};
    account.assessed = Hectares{9800.0};
    account.matrix = {{{3, {}}, {3, {}}, "forest", "forest", Hectares{8700.0}},
                      {{3, {}}, {30, {}}, "forest", "mining", Hectares{100.0}},
                      {{30, {}}, {3, {}}, "mining", "forest", Hectares{40.0}},
                      {{30, {}}, {30, {}}, "mining", "mining", Hectares{960.0}}};
    account.changed = Hectares{140.0};
    return account;
}

run::Provenance sampleProvenance()
{
    run::Provenance provenance;
    run::LayerProvenance layer;
    layer.layer = cover2020;
    layer.name = "Land cover 2020";
    layer.path = "layers/cover.tif";
    layer.role = records::LayerRole::LandCover;
    layer.band = 1;
    layer.date = day("2020-12-31");
    layer.source = "National land-cover service";
    layer.licence = "CC BY 4.0";
    layer.digest = digest('a');
    layer.state = run::LayerState::AsImported;
    layer.isBooked = true;
    layer.crs = "EPSG:32633";
    layer.resampling = "as stored";
    provenance.layers = {layer};
    provenance.rules = {
        {"Union first", "No hectare is counted twice in any total.", "docs/methods/README.md"}};
    provenance.versions = {{"ecotone", "0.1.0"}, {"GDAL", "3.6.2"}, {"GEOS", "3.11.1"}};
    provenance.gridCrs = "EPSG:32633";
    provenance.gridChoice = "the finest categorical layer, Land cover 2020";
    provenance.gridCellWidth = 30.0;
    provenance.gridCellHeight = -30.0;
    provenance.gridColumns = provenance.gridRows = 334;
    provenance.areaRule = "densified outlines on a lattice of 64 cells";
    provenance.areaError = 2e-12;
    provenance.inputs = digest('b');
    return provenance;
}

} // namespace

Sample sampleLandscape()
{
    Sample sample;
    sample.project = sampleProject();
    run::Results& results = sample.results;
    results.projectName = "Test valley plan";
    results.provenance = sampleProvenance();

    run::LandscapeResult landscape;
    landscape.landscape = valley;
    landscape.name = "Test valley";
    landscape.area = Hectares{10000.0};
    landscape.boundary.catchmentClosure = 0.86;
    landscape.boundary.wholeSubBasins = 4;
    landscape.boundary.cutSubBasins = 2;
    landscape.boundary.siteCatchments = {
        {"North pit", 3, Hectares{5000.0}, Hectares{4500.0}, 0.9}};
    landscape.sites = {{{}, "North pit", Hectares{310.0}, Hectares{310.0}}};
    landscape.extents = {extentAt(cover2020, 8800.0, 1000.0),
                         extentAt(cover2025, 8740.0, 1060.0)};
    landscape.transitions = {sampleTransition()};
    results.landscapes = {landscape};

    run::TargetResult target;
    target.target = thirty;
    target.name = "30 % of degraded land under restoration";
    target.landscape = valley;
    target.landscapeName = "Test valley";
    target.asOf = day("2027-12-31");
    target.restoration = sampleProgress();
    target.attributions = {sampleShares()};
    results.targets = {target};

    results.findings = {
        {Severity::Warning, "closure-low", "Test valley",
         "The boundary cuts 2 sub-basins; 86 % of the area lies in whole ones.",
         "Draw the boundary along watersheds, or say why it cuts them."},
        {Severity::Note, "layer-as-is", "Land cover 2020", "The layer is used as stored.", {}}};
    return sample;
}

} // namespace tests
