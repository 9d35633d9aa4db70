// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRegularExpression>
#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace parvis::ui {

class ElidedLabel;
class MarkdownEdit;

/// Find and replace under the text: finds while it is typed, Return goes on, Shift+Return goes back, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(MarkdownEdit &edit, QWidget *parent = nullptr);

    /// Shows it with what is selected, the cursor in its field; `withReplace` shows the second line too.
    void open(bool withReplace);
    void close();

Q_SIGNALS:
    /// It went away; the text has the focus again.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRegularExpression searched() const;
    [[nodiscard]] QString replacementFor(const QRegularExpressionMatch &found) const;
    void search();
    void step(bool isBackwards);
    void replaceOne();
    void replaceEach();

    MarkdownEdit &m_edit;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_case;
    QCheckBox *m_expression;
    QLabel *m_result;
    ElidedLabel *m_error;   ///< on a line of its own: it is long
    QWidget *m_replaceLine;
};

} // namespace parvis::ui
