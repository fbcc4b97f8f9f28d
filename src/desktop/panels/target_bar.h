#pragma once

#include "desktop/session/text.h"

#include "ecotone/run/results.h"

#include <QWidget>

namespace ecotone::desktop {

/// How far a target is: a bar over its whole denominator with a mark at the target, and the
/// same in words, which is also what a screen reader hears.
class TargetBar final : public QWidget {
    Q_OBJECT
public:
    /// What the bar draws, in parts of the denominator, and what it says.
    struct Content {
        QString title, headline, words;
        double reached = 0.0, prepared = 0.0, target = 0.0; // 0 to 1
        bool isGiven = false;                               // there is something to draw
        bool isReached = false;
    };

    explicit TargetBar(QWidget* parent = nullptr);
    void show(const Content& content);
    [[nodiscard]] static Content contentOf(const run::TargetResult& target);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBar(QPainter& painter, const QRectF& place) const;
    Content m_content;
};

} // namespace ecotone::desktop
