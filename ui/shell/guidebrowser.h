// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QTextBrowser>

namespace parvis::ui {

/// Shows a page of the guide: set as reading text is, its headings reachable by links, its pictures no wider than the page.
class GuideBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideBrowser(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void fitPictures();

    QUrl m_dressed;        ///< the page that was; without its anchor
    QTimer m_pause;        ///< until the window stays as wide as it is
    int m_fitted = 0;      ///< for which width the pictures were
};

} // namespace parvis::ui
