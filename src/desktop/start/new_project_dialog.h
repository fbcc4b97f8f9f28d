#pragma once

#include "desktop/start/project_templates.h"

#include "ecotone/records/settings.h"

#include <QDialog>

#include <filesystem>

class QButtonGroup;
class QDateEdit;
class QLabel;
class QLineEdit;

class QVBoxLayout;

namespace ecotone::desktop {

/// Asks what a new project begins with. May be left at any time; nothing has happened then.
class NewProjectDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewProjectDialog(QWidget* parent = nullptr);

    [[nodiscard]] std::filesystem::path file() const;
    [[nodiscard]] records::Settings settings() const;
    [[nodiscard]] TemplateAnswers answers() const;

protected:
    /// Says next to the fields what is still missing instead of closing.
    void accept() override;

private:
    void addTemplates(QVBoxLayout* column);
    void addFields(QVBoxLayout* column);
    void showTemplate();
    void chooseFile();
    [[nodiscard]] QString shortcoming() const;
    [[nodiscard]] Template chosen() const;

    QButtonGroup* m_templates;
    QLineEdit *m_name, *m_file, *m_crs, *m_landscape, *m_company;
    QLabel *m_landscapeLabel, *m_companyLabel, *m_asOfLabel, *m_missing;
    QDateEdit* m_asOf;
    bool m_fileWasChosen = false;
};

} // namespace ecotone::desktop
