#include "desktop/session/session.h"

#include "desktop/session/text.h"
#include "program/surroundings.h"

#include "ecotone/base/error.h"
#include "ecotone/project/checks.h"

namespace ecotone::desktop {

std::unique_ptr<Session> Session::open(const std::filesystem::path& file)
{
    return std::unique_ptr<Session>{new Session{
        document::Document::open(file, document::Access::ReadWrite, program::surroundings())}};
}

std::unique_ptr<Session> Session::create(const std::filesystem::path& file,
                                         const records::Settings& settings)
{
    return std::unique_ptr<Session>{
        new Session{document::Document::create(file, settings, program::surroundings())}};
}

Session::Session(document::Document document)
    : m_document{std::move(document)}
    , m_worker{std::make_unique<FiguresWorker>(run::Sources{m_document.folder()}, project())}
{
    m_document.observe([this](const project::Edit& edit) { applied(edit); });
    connect(m_worker.get(), &FiguresWorker::ready, this, &Session::show);
    connect(m_worker.get(), &FiguresWorker::progressed, this, &Session::computing);
    connect(m_worker.get(), &FiguresWorker::failed, this,
            [this](std::uint64_t state, const QString& reason) {
                if (state != m_asked)
                    return;
                m_shown = state;
                m_failure = reason;
                m_figures.reset();
                m_whole.reset();
                Q_EMIT message(Severity::Problem, reason);
                Q_EMIT figuresChanged();
            });
    takeCrs();
    recompute();
}

Session::~Session()
{
    m_worker.reset(); // before what its signals would reach
}

bool Session::isReadOnly() const
{
    return m_document.access() == document::Access::ReadOnly;
}

template <class Change>
bool Session::stored(Change change)
{
    try {
        change();
        return true;
    } catch (const Error& error) {
        const QString reason = text(std::string_view{error.what()});
        Q_EMIT refused(reason);
        Q_EMIT message(Severity::Problem, reason);
        return false;
    }
}

bool Session::perform(const Checked<project::Edit>& edit)
{
    if (!edit) {
        const QString reason = text(edit.refusal().reason);
        Q_EMIT refused(reason);
        Q_EMIT message(Severity::Warning, reason);
        return false;
    }
    if (edit.value().changes.empty())
        return true;
    return stored([&] { m_document.perform(edit.value()); });
}

void Session::undo()
{
    if (canUndo())
        stored([&] { m_document.undo(); });
}

void Session::redo()
{
    if (canRedo())
        stored([&] { m_document.redo(); });
}

QString Session::undoTitle() const
{
    return text(m_document.undoTitle());
}

QString Session::redoTitle() const
{
    return text(m_document.redoTitle());
}

void Session::applied(const project::Edit& edit)
{
    m_isPreviewing = false;
    m_worker->take(edit);
    takeCrs();
    m_selection.keepOnly(project());
    recompute();
    Q_EMIT edited(edit);
}

void Session::takeCrs()
{
    const std::string& written = project().settings().crs;
    if (written == m_crsText)
        return;
    m_crsText = written;
    try {
        m_crs = written.empty() ? geo::Crs::wgs84() : geo::Crs::fromText(written);
    } catch (const GeometryError&) {
        m_crs = geo::Crs::wgs84(); // another program wrote it; the checks say so
    }
}

void Session::recompute()
{
    if (!project::ownershipIsSound(project())) {
        m_shown = ++m_asked;
        m_failure = tr("No figures: an actor owns itself over some steps. See the findings.");
        m_figures.reset();
        m_whole.reset();
        Q_EMIT figuresChanged();
        return;
    }
    m_failure.clear();
    m_worker->request(++m_asked);
    Q_EMIT figuresChanged(); // those on screen are of an earlier state now
}

void Session::preview(const project::Edit& draft)
{
    if (!m_failure.isEmpty()) // what is drawn does not change why there are no figures
        return;
    m_isPreviewing = true;
    m_worker->request(++m_asked, draft);
}

void Session::endPreview()
{
    if (!m_isPreviewing)
        return;
    m_isPreviewing = false;
    recompute();
}

void Session::show(std::shared_ptr<const Figures> figures)
{
    // While something is dragged, the last figures but one are worth showing; after an edit,
    // a late draft is not.
    if (figures->isPreview && !m_isPreviewing)
        return;
    m_shown = figures->state;
    if (!figures->isPreview)
        m_whole = figures;
    m_figures = std::move(figures);
    m_failure.clear();
    Q_EMIT figuresChanged();
}

const std::vector<run::TargetResult>* Session::targets() const
{
    return m_figures ? &m_figures->targets : nullptr;
}

const run::Results* Session::results() const
{
    return m_whole ? &*m_whole->results : nullptr;
}

} // namespace ecotone::desktop
