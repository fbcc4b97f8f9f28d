#pragma once

#include "desktop/models/share_table.h"

#include <QWidget>

namespace ecotone::desktop {

/// Shares as bars, each with the band over the rules as a thin line. Clicking a bar chooses its
/// actor. Says the same as the table beside it.
class ShareChart final : public QWidget {
    Q_OBJECT
public:
    explicit ShareChart(QWidget* parent = nullptr);
    void show(std::vector<ShareRow> rows);
    void mark(std::optional<records::ActorId> actor);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(ecotone::records::ActorId actor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int labelWidth() const;
    void paintRow(QPainter& painter, std::size_t at, double whole) const;

    std::vector<ShareRow> m_rows;
    std::optional<records::ActorId> m_marked;
};

} // namespace ecotone::desktop
