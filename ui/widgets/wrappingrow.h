// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>

namespace parvis::ui {

/// A row of controls that goes on in a further line where one line has no room for all, so that no word on them is cut. Those that trail stand at the
/// end, together, and take a line of their own where they do not fit beside the others.
class WrappingRow : public QLayout
{
    Q_OBJECT

public:
    explicit WrappingRow(QWidget *parent = nullptr);
    ~WrappingRow() override;

    void addTrailing(QWidget *widget);
    /// Puts each line in the middle.
    void centre() { m_isCentred = true; }

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        QList<QLayoutItem *> leading;
        QList<QLayoutItem *> trailing;
    };
    [[nodiscard]] int wide(const QList<QLayoutItem *> &items, int most) const;
    [[nodiscard]] QList<Line> lines(int width) const;
    [[nodiscard]] int highOf(const QList<Line> &lines) const;
    void place(const QList<QLayoutItem *> &items, const QRect &line, int left) const;

    QList<QLayoutItem *> m_leading;
    QList<QLayoutItem *> m_trailing;
    bool m_isCentred = false;
};

} // namespace parvis::ui
