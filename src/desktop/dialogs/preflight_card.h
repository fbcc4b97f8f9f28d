#pragma once

#include "ecotone/formats/probe.h"

#include <QFrame>

class QLabel;

namespace ecotone::desktop {

/// What a file is and what is wrong with it, before anything of it is used.
class PreflightCard final : public QFrame {
    Q_OBJECT
public:
    explicit PreflightCard(QWidget* parent = nullptr);
    void show(const formats::Probe& probe);
    void say(const QString& text);

private:
    QLabel* m_text;
};

} // namespace ecotone::desktop
