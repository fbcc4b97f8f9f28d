#include "desktop/panels/action_form.h"

#include "desktop/panels/shape_fact.h"

#include "ecotone/base/error.h"
#include "ecotone/document/import_layer.h"
#include "ecotone/project/edit_action.h"

#include <QFileDialog>
#include <QLineEdit>

namespace ecotone::desktop {
namespace {

QString optionalNumber(std::optional<double> value)
{
    return value ? RecordForm<records::Action>::entryText(*value) : QString{};
}

template <class E>
QStringList wordTexts()
{
    QStringList all;
    for (const auto& [value, word] : records::Words<E>::words)
        all << shownWord(word);
    return all;
}

template <class E>
std::optional<E> wordShownAs(const QString& shown)
{
    for (const auto& [value, word] : records::Words<E>::words)
        if (shownWord(word) == shown)
            return value;
    return std::nullopt;
}

} // namespace

ActionForm::ActionForm(Session& session, records::ActionId id, QWidget* parent)
    : RecordForm{session, id, parent}
{
    addRecordFields();
    addStatuses();
    addParticipations();
    addEvidence();
    refresh();
}

template <class Child>
std::vector<const Child*> ActionForm::parts()
{
    return project::children(project(), &Child::action, id());
}

void ActionForm::addRecordFields()
{
    using records::Action;
    line("actionName", tr("&Name"), &Action::name);
    addFact("actionArea", tr("Area"),
            [this] { return shapeFact(record().shape ? &*record().shape : nullptr); });
    reference<records::ActionKind>("actionKind", tr("&Kind"), &Action::kind, tr("not stated"));
    addChoice(
        "actionObligation", tr("&Why it is done"),
        [] {
            std::vector<Choice> all{{tr("not stated"), QString{}}};
            for (const auto& [code, word] : records::Words<records::ObligationCode>::words)
                all.push_back({obligationText(word), text(word)});
            return all;
        },
        [this] {
            return record().obligation ? text(records::wordOf(*record().obligation))
                                       : QString{};
        },
        [this](const QString& key) {
            return changed([&](Action& copy) {
                copy.obligation = records::fromWord<records::ObligationCode>(key.toStdString());
            });
        });
    choice("actionScope", tr("Whose &ground"), &Action::scope);
    reference<records::Site>("actionSite", tr("S&ite"), &Action::site, tr("none"));
    date("actionStart", tr("&Start"), &Action::start);
    date("actionEnd", tr("&End"), &Action::end);
    check("actionResourced", tr("A budget covers it"), &Action::isResourced);
    check("actionMonitored", tr("It is monitored"), &Action::isMonitored);
    note("actionNote", tr("N&ote"), &Action::note);
}

void ActionForm::addStatuses()
{
    using records::ActionStatus;
    const auto sorted = [this] {
        auto all = parts<ActionStatus>();
        std::ranges::sort(all, {}, &ActionStatus::date);
        return all;
    };
    m_statuses = addList(
        "actionStatuses", tr("How far it is"),
        {{tr("From")}, {tr("Status"), wordTexts<records::Status>()}, {tr("Note")}}, [sorted] {
            std::vector<QStringList> rows;
            for (const ActionStatus* each : sorted())
                rows.push_back(
                    {dateText(each->date), shownWord(each->status), text(each->note)});
            return rows;
        });
    m_statuses->setEmptyText(tr("No status yet, so it does not count. Add one with +."));
    m_statuses->setAddText(tr("Add a status as of today"));
    connect(m_statuses, &ListEditor::addAsked, this, [this] {
        ActionStatus entry;
        entry.id = session().ids().nextId<ActionStatus>();
        entry.action = id();
        entry.date = fromQDate(QDate::currentDate()).value_or(Date{});
        entry.status = records::Status::InProgress;
        apply(m_statuses, project::recordStatus(project(), entry));
    });
    connect(m_statuses, &ListEditor::removeAsked, this, [this, sorted](int row) {
        apply(m_statuses,
              project::remove(project(), sorted()[static_cast<std::size_t>(row)]->id));
    });
    connect(m_statuses, &ListEditor::cellEdited, this,
            [this, sorted](int row, int column, const QString& entered) {
                ActionStatus entry = *sorted()[static_cast<std::size_t>(row)];
                if (column == 0) {
                    const auto date = dateOf(entered);
                    if (!date || !date.value())
                        return apply(m_statuses,
                                     date ? Refusal{tr("A status needs a date.").toStdString()}
                                          : date.refusal());
                    entry.date = *date.value();
                } else if (column == 1) {
                    entry.status = wordShownAs<records::Status>(entered).value_or(entry.status);
                } else {
                    entry.note = entered.toStdString();
                }
                apply(m_statuses, project::put(project(), entry));
            });
}

void ActionForm::addParticipations()
{
    using records::Participation;
    m_participations = addList(
        "actionParticipations", tr("Who takes part"),
        {{tr("Actor")},
         {tr("Role"), wordTexts<records::ParticipationRole>()},
         {tr("Agreed %")},
         {tr("Money")},
         {tr("Currency")},
         {tr("Price year")},
         {tr("Person-days")},
         {tr("Treated, ha")}},
        [this] {
            QStringList actors;
            for (const Choice& each : recordChoices<records::Actor>(QString{}))
                actors << each.label;
            m_participations->setChoices(0, actors);
            m_participations->setAddText(tr("Add somebody who takes part"), !actors.isEmpty());
            std::vector<QStringList> rows;
            for (const Participation* each : parts<Participation>())
                rows.push_back({nameOf(project(), RecordRef{each->actor}),
                                shownWord(each->role), optionalNumber(each->sharePercent),
                                optionalNumber(each->money), text(each->currency),
                                each->priceYear ? QString::number(*each->priceYear) : QString{},
                                optionalNumber(each->personDays),
                                optionalNumber(each->hectares)});
            return rows;
        });
    m_participations->setEmptyText(
        tr("Nobody yet: its ground will be unattributed. Add an actor with +."));
    connect(m_participations, &ListEditor::addAsked, this, &ActionForm::addParticipation);
    connect(m_participations, &ListEditor::removeAsked, this, [this](int row) {
        apply(m_participations,
              project::remove(project(),
                              parts<Participation>()[static_cast<std::size_t>(row)]->id));
    });
    connect(m_participations, &ListEditor::cellEdited, this,
            [this](int row, int column, const QString& entered) {
                changeParticipation(*parts<Participation>()[static_cast<std::size_t>(row)],
                                    column, entered);
            });
}

void ActionForm::addParticipation()
{
    // The first actor, by name, who is not an implementer yet; a person changes it in the row.
    records::Participation part;
    part.id = session().ids().nextId<records::Participation>();
    part.action = id();
    std::optional<Refusal> last;
    for (const Choice& each : recordChoices<records::Actor>(QString{})) {
        part.actor = records::ActorId{each.key.toLongLong()};
        const auto edit = project::put(project(), part);
        if (edit)
            return apply(m_participations, edit);
        last = edit.refusal();
    }
    if (last)
        apply(m_participations, *last);
}

void ActionForm::changeParticipation(records::Participation part,
                                     int column,
                                     const QString& entered)
{
    enum { Actor, Role, Percent, Money, Currency, Year, Days, Treated };
    if (column == Actor) {
        if (const auto* actor = project::actorNamed(project(), entered.toStdString()))
            part.actor = actor->id;
    } else if (column == Role) {
        part.role = wordShownAs<records::ParticipationRole>(entered).value_or(part.role);
    } else if (column == Currency) {
        part.currency = entered.trimmed().toUpper().toStdString();
    } else {
        const auto number = numberOf(entered);
        if (!number)
            return apply(m_participations, number.refusal());
        if (column == Percent)
            part.sharePercent = number.value();
        else if (column == Money)
            part.money = number.value();
        else if (column == Days)
            part.personDays = number.value();
        else if (column == Treated)
            part.hectares = number.value();
        else if (column == Year)
            part.priceYear = number.value() ? std::optional{static_cast<int>(*number.value())}
                                            : std::nullopt;
    }
    apply(m_participations, project::put(project(), part));
}

void ActionForm::addEvidence()
{
    using records::Evidence;
    m_evidence = addList("actionEvidence", tr("Evidence"),
                         {{tr("Title")},
                          {tr("Kind"), wordTexts<records::EvidenceKind>()},
                          {tr("Date")},
                          {tr("Where"), {}, true}},
                         [this] {
                             std::vector<QStringList> rows;
                             for (const Evidence* each : parts<Evidence>())
                                 rows.push_back({text(each->title), shownWord(each->kind),
                                                 each->date ? dateText(*each->date) : QString{},
                                                 text(each->location)});
                             return rows;
                         });
    m_evidence->setEmptyText(tr("None. Attach a file with +."));
    m_evidence->setAddText(tr("Attach a file as evidence"));
    connect(m_evidence, &ListEditor::addAsked, this, &ActionForm::attachEvidence);
    connect(m_evidence, &ListEditor::removeAsked, this, [this](int row) {
        apply(m_evidence,
              project::remove(project(), parts<Evidence>()[static_cast<std::size_t>(row)]->id));
    });
    connect(m_evidence, &ListEditor::cellEdited, this,
            [this](int row, int column, const QString& entered) {
                Evidence evidence = *parts<Evidence>()[static_cast<std::size_t>(row)];
                if (column == 0) {
                    evidence.title = entered.toStdString();
                } else if (column == 1) {
                    evidence.kind =
                        wordShownAs<records::EvidenceKind>(entered).value_or(evidence.kind);
                } else {
                    const auto date = dateOf(entered);
                    if (!date)
                        return apply(m_evidence, date.refusal());
                    evidence.date = date.value();
                }
                apply(m_evidence, project::put(project(), evidence));
            });
}

void ActionForm::attachEvidence()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Attach evidence"));
    if (file.isEmpty())
        return;
    records::Evidence evidence;
    evidence.id = session().ids().nextId<records::Evidence>();
    evidence.action = id();
    evidence.title = pathOf(file).filename().string();
    evidence.location = document::storedPath(pathOf(file), session().folder());
    try {
        evidence.digest = digestOfFile(pathOf(file));
    } catch (const Error& error) {
        return apply(m_evidence, Refusal{error.what()});
    }
    apply(m_evidence, project::put(project(), evidence));
}

} // namespace ecotone::desktop
