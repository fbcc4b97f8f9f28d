#pragma once

#include "desktop/session/figures_worker.h"
#include "desktop/session/selection.h"

#include "ecotone/base/checked.h"
#include "ecotone/document/document.h"
#include "ecotone/geo/crs.h"
#include "ecotone/project/edit.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace ecotone::desktop {

/// The open project of the window: the one door through which everything asks it to change, and
/// the figures that belong to its present state.
class Session final : public QObject {
    Q_OBJECT
public:
    /// @throws StorageError  it is no project, or cannot be opened
    [[nodiscard]] static std::unique_ptr<Session> open(const std::filesystem::path& file);
    /// @throws StorageError  the file exists already, or cannot be written
    [[nodiscard]] static std::unique_ptr<Session> create(const std::filesystem::path& file,
                                                         const records::Settings& settings);
    ~Session() override;

    [[nodiscard]] const project::Project& project() const { return m_document.project(); }
    [[nodiscard]] std::filesystem::path file() const { return m_document.file(); }
    [[nodiscard]] std::filesystem::path folder() const { return m_document.folder(); }
    [[nodiscard]] run::Sources sources() const { return {folder()}; }
    /// Of the project; WGS 84 as long as it has none.
    [[nodiscard]] const geo::Crs& crs() const noexcept { return m_crs; }
    [[nodiscard]] bool hasCrs() const { return !project().settings().crs.empty(); }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] IdSource& ids() { return m_document.ids(); }
    [[nodiscard]] const Findings& openingFindings() const
    {
        return m_document.openingFindings();
    }
    [[nodiscard]] std::vector<document::HistoryEntry> history() const
    {
        return m_document.history();
    }
    /// @throws StorageError
    void copyTo(const std::filesystem::path& target) const { m_document.copyTo(target); }

    /// Stores and applies an edit that was accepted. False: it was refused, or could not be
    /// stored; `refused` was emitted with the reason, and nothing has changed. An edit that
    /// changes nothing is true and emits nothing.
    bool perform(const Checked<project::Edit>& edit);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_document.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_document.canRedo(); }
    /// The titles of what undo and redo would do; empty where there is nothing.
    [[nodiscard]] QString undoTitle() const;
    [[nodiscard]] QString redoTitle() const;

    [[nodiscard]] Selection& selection() noexcept { return m_selection; }

    /// Asks for the figures of a draft, while something is dragged; they come as
    /// `figuresChanged` with `isPreview()`. Nothing is stored.
    /// @param draft  of the project as it is; of what is drawn, not of who owns whom
    void preview(const project::Edit& draft);
    /// Goes back to the figures of the project.
    void endPreview();

    /// The newest figures, or null while none were computed.
    [[nodiscard]] const std::vector<run::TargetResult>* targets() const;
    /// The newest of the project itself (never of a draft), or null.
    [[nodiscard]] const run::Results* results() const;
    [[nodiscard]] bool isPreview() const { return m_figures && m_figures->isPreview; }
    /// Whether the figures are of an earlier state than the project's.
    [[nodiscard]] bool isStale() const noexcept { return m_shown != m_asked; }
    /// Why there are no figures; empty where they are there or on their way.
    [[nodiscard]] const QString& figuresFailure() const noexcept { return m_failure; }
    /// Computes the figures anew, for files that were changed outside.
    void recompute();

Q_SIGNALS:
    void edited(const ecotone::project::Edit& edit);
    void refused(const QString& reason);
    void figuresChanged();
    void computing(const QString& what, int done, int total);
    void message(ecotone::Severity severity, const QString& text);

private:
    explicit Session(document::Document document);
    void applied(const project::Edit& edit);
    void takeCrs();
    void show(std::shared_ptr<const Figures> figures);
    /// Calls `change` and says what went wrong with the file.
    template <class Change>
    bool stored(Change change);

    document::Document m_document;
    geo::Crs m_crs = geo::Crs::wgs84();
    std::string m_crsText;
    Selection m_selection;
    std::shared_ptr<const Figures> m_figures; // newest, maybe of a draft
    std::shared_ptr<const Figures> m_whole;   // newest of the project
    std::uint64_t m_asked = 0, m_shown = 0;   // states
    bool m_isPreviewing = false;
    QString m_failure;
    std::unique_ptr<FiguresWorker> m_worker;
};

} // namespace ecotone::desktop
