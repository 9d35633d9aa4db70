// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/previewinterface.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace parvis::ui {

class ElidedLabel;

/// The preview beside the text. Loads its plugin when it is first shown, says so in a sentence where there is none. A link is not
/// followed: its address is shown first, with a button to open it in the browser.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Makes the preview where it was not yet; false where the plugin is missing.
    bool prepare();
    void showBody(const QString &html, const QString &language);
    /// Says below the preview that tags of HTML in the text are left out, or no longer.
    void setHasMarkup(bool hasMarkup);
    void scrollToLine(double line);
    void setZoom(double factor);
    /// See Preview::exportPdf; NotFound or Unreadable where there is no plugin.
    [[nodiscard]] QFuture<domain::Result<>> exportPdf(const QByteArray &page, const QString &path);

Q_SIGNALS:
    /// See Preview::scrolledToLine.
    void scrolledToLine(double line);
    /// What was handed over last is painted.
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followTheme();
    void showLink(const QString &address);
    void placeLinkBar();

    std::unique_ptr<Preview> m_preview;
    domain::Error m_error;
    QStackedLayout *m_stack;
    QWidget *m_page;
    QLabel *m_problem;
    QLabel *m_markupNote;
    QWidget *m_linkBar;
    ElidedLabel *m_link;
    QPushButton *m_openLink;
    QUrl m_clicked;
    QTimer m_prepareSoon;
    QString m_html;
    QString m_language;
    double m_zoom = 1;
    bool m_isTried = false;
};

} // namespace parvis::ui
