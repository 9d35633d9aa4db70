// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// Plain text on one line, or a few, that is cut with an ellipsis where room lacks, and then says the whole in its tooltip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    /// The name of a file: it is cut in its middle, between its words, and keeps its extension.
    void setFileName(const QString &name);
    /// Where the ellipsis goes; at the right by default.
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    /// Goes on in further lines before it is cut; then the ellipsis goes at the end.
    void setMostLines(int lines);
    /// The colour of the text.
    void setInk(theme::Ink ink);
    /// Shown as tooltip instead of the text where given (an exact date behind a relative one).
    void setDetail(const QString &detail);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// How many lines the whole text takes in its width.
    [[nodiscard]] int lines() const;
    [[nodiscard]] int highFor(int lines) const;

    QString m_text;
    QString m_detail;
    int m_mostLines = 1;
    bool m_isFileName = false;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeading | Qt::AlignVCenter;
    theme::Ink m_ink = theme::Ink::Text;
};

} // namespace parvis::ui
