// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/library/ownpictures.h"
#include "models/articles/remotepictures.h"
#include "ui/articles/previewinterface.h"
#include "ui/articles/previewlook.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace parvis::domain {
struct Article;
}

namespace parvis::ui {

class CardsView;
class ElidedLabel;
class PreviewBar;

/// The preview beside the text: the page, or the cards by which links to it are shown, below one line that says which and how. Loads its plugin when it is
/// first shown, says so in a sentence where there is none. A link is not followed: its address is shown first, with a button to open it in the browser.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(models::RemotePictures &pictures, models::OwnPictures &ownPictures, QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Makes the preview where it was not yet; false where the plugin is missing.
    bool prepare();
    void showBody(const QList<domain::RenderedBlock> &body, const QString &language);
    /// Shows a sentence in the place of the page until the next body comes.
    void showInstead(const QString &sentence);
    /// Shows an empty page until the next body comes.
    void clear();
    /// Says below the preview that tags of HTML in the text are left out, or no longer.
    void setHasMarkup(bool hasMarkup);
    [[nodiscard]] bool showsCards() const;
    /// Shows the cards of an article; `pictures` are the addresses of its pictures, the workspace's own and those on the web.
    void showCards(const domain::Article &article, const QStringList &pictures);
    /// Shows, below the cards, the lines of the head of the article's page.
    void showHead(const QString &lines);
    void scrollToLine(double line);
    /// See Preview::showLine.
    void showLine(double line);
    void setZoom(double factor);
    [[nodiscard]] const PreviewLook &look() const { return m_look; }
    /// Dresses the preview and remembers it. A style sheet that cannot be read is refused with problemFound(), and the look stays.
    void setLook(const PreviewLook &look);
    /// Replaces the file dialog by which a style sheet is chosen.
    void setStyleQuestion(std::function<void(const std::function<void(const QString &)> &)> question) { m_askStyle = std::move(question); }
    /// See Preview::exportPdf; NotFound or Unreadable where there is no plugin.
    [[nodiscard]] QFuture<domain::Result<>> exportPdf(const QByteArray &page, const QString &path);
    /// See Preview::print; where there is no plugin as above.
    [[nodiscard]] QFuture<domain::Result<>> print(const QByteArray &page);

Q_SIGNALS:
    /// See Preview::scrolledToLine.
    void scrolledToLine(double line);
    /// What was handed over last is painted.
    void shown();
    /// The cards came to be shown: showCards() is awaited.
    void cardsWanted();
    /// See PreviewBar::zoomRequested.
    void zoomRequested(int steps);
    /// Something went wrong, in one translated sentence.
    void problemFound(const QString &sentence, const QString &details);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLinkBar();
    void askStyle();
    void readOwnAgain();
    void followLook();
    void fitPage();
    void followPictures();
    void addPicture(const QString &address, const QByteArray &content);
    [[nodiscard]] QByteArray firstPicture() const;
    void showWhat();
    /// Whether the pointer is on the page, or the keyboard in it.
    [[nodiscard]] bool isUsed() const;
    void showLink(const QString &address);
    void placeLinkBar();

    models::RemotePictures &m_pictures;
    models::OwnPictures &m_ownPictures;
    std::unique_ptr<Preview> m_preview;
    domain::Error m_error;
    PreviewBar *m_bar;
    QStackedLayout *m_stack;
    QWidget *m_page;
    QLabel *m_problem;
    CardsView *m_cards;
    QLabel *m_markupNote;
    QWidget *m_linkBar;
    ElidedLabel *m_link;
    QPushButton *m_openLink;
    QString m_instead;   ///< what is said in the place of the page
    QUrl m_clicked;
    QTimer m_prepareSoon;
    QFileSystemWatcher m_ownFile;
    std::function<void(const std::function<void(const QString &)> &)> m_askStyle;
    PreviewLook m_look;
    QString m_own;            ///< the person's style sheet, while it is worn
    QList<domain::RenderedBlock> m_body;
    QString m_language;
    QString m_firstPicture;   ///< address of the picture that the cards show
    double m_zoom = 1;
    bool m_isTried = false;
};

} // namespace parvis::ui
