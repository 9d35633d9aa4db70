// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace parvis::ui {

/// What can be done while somebody signs in by the browser: open the page again, or copy its address for another browser.
class BrowserWaiting : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserWaiting(QWidget *parent = nullptr);

    /// Opens it in the browser, and says so; where there is none, how to go on without.
    void open(const QUrl &page);
    /// Its buttons, in the order of the keyboard.
    [[nodiscard]] QWidget *first() const;
    [[nodiscard]] QWidget *last() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void openPage();
    void copyAddress();
    void dress();

    QUrl m_page;
    QLabel *m_sentence;
    QPushButton *m_copy;
    QPushButton *m_again;
};

} // namespace parvis::ui
