// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/guidepages.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;
class QSplitter;
class QToolButton;

namespace parvis::ui {

class GuideBrowser;

/// The user guide in the language spoken (docs/guide, embedded with its pictures): its pages beside the one that is shown, found by words of their titles and
/// headings. Links lead from page to page, and back.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GuideDialog(QWidget *parent = nullptr);

    /// Shows a page, at its anchor where the address has one; without an address the first.
    void openPage(const QUrl &address);
    /// The guide of that window at that page: the one that is open, else a new one.
    static GuideDialog *showFor(QWidget *window, const QUrl &address);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &typed);
    void follow(const QUrl &shown);
    void openCurrent();

    QList<GuidePage> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    GuideBrowser *m_browser;
    QToolButton *m_back;
    QToolButton *m_forward;
    bool m_isFollowing = false;
};

} // namespace parvis::ui
