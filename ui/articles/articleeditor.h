// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlerenderer.h"
#include "models/articles/articlespagemodel.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QListView;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace parvis::ui {

class ArticlePostsPanel;
class Commenting;
class CommentsPanel;
class ChecksPanel;
class DetailsPanel;
class ElidedLabel;
class FindBar;
class GuidePanel;
class HistoryPanel;
class Illustrating;
class MarkdownEdit;
class OutlinePanel;
class PanelTabs;
class PreviewPane;
class SegmentedControl;
class WantedPanel;

/// One article being written: text, preview and panel side by side, with a quiet line above that says how things stand.
class ArticleEditor : public QWidget
{
    Q_OBJECT

public:
    /// Remembered by their numbers.
    enum class Layout { Text = 0, SideBySide = 1, Preview = 2, Below = 3 };
    enum class Panel { None = -1, Details = 0, History = 1, Outline = 2, Checks = 3, Guide = 4, Posts = 5, Comments = 6, Wanted = 7 };

    explicit ArticleEditor(models::ArticlesPageModel &model, QWidget *parent = nullptr);
    ~ArticleEditor() override;

    /// Shows the article that the model has opened.
    void openArticle();
    [[nodiscard]] MarkdownEdit &text() { return *m_text; }
    [[nodiscard]] PreviewPane &preview() { return *m_preview; }
    [[nodiscard]] ChecksPanel &checks() { return *m_checks; }
    [[nodiscard]] DetailsPanel &details() { return *m_details; }
    [[nodiscard]] HistoryPanel &history() { return *m_history; }
    [[nodiscard]] ArticlePostsPanel &posts() { return *m_posts; }
    [[nodiscard]] Commenting &commenting() { return *m_commenting; }
    /// What is selected in the text.
    [[nodiscard]] domain::TextSpan selection() const;
    [[nodiscard]] Illustrating &illustrating() { return *m_illustrating; }
    /// Describes, or edits, the image at the cursor, or says that there is none.
    void describeImage();
    void editImage();
    [[nodiscard]] Layout layoutShown() const { return m_layout; }
    void setLayoutShown(Layout layout);
    [[nodiscard]] Panel panelShown() const;
    /// Shows it, as chosen: what changes the layout or opens another article leaves it there.
    void showPanel(Panel panel);
    /// Shows it and puts the keyboard into its list, at the row that is chosen or the first one.
    void enterPanel(Panel panel);
    void openFind(bool withReplace);
    /// Gives the table around the cursor even columns, or says that there is none.
    void alignTable();
    /// Sets the text as the typography of its language wants it, and says how many places.
    void typeset();
    /// What the button at the end of the line offers; a null action parts groups.
    void setMenu(const QList<QAction *> &actions);
    /// Closes what is open in the editor, innermost first; false where nothing was.
    [[nodiscard]] bool closeInner();
    /// Text, preview, panel: those that are shown.
    [[nodiscard]] QList<QWidget *> panes() const;

Q_SIGNALS:
    void backRequested();
    /// A template is wanted for the opened article.
    void templateRequested();
    /// Posts are to be made of the opened article.
    void postsRequested();
    void layoutShownChanged(parvis::ui::ArticleEditor::Layout layout);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void closeArticle();
    void showState();
    void textChanged();
    void render();
    void joinPreview();
    void showRendering(const models::ArticleRendering &rendering);
    void showPage();
    void offerFrontMatter();
    void openBody(const QString &body);
    void offerBreaking();
    void followFields();
    void followText();
    void moveSection(int heading, int before);
    void goTo(const models::CheckRow &row, bool enters);
    void goToLine(int line, bool enters);
    void placePanel(Panel panel);
    void enterList(QListView *list);
    [[nodiscard]] bool leavePanel();
    void showShades();
    void chooseSpelling();
    void joinComments();
    void countComments();
    void joinWanted();
    void applyLayout();
    void turnSplitter();
    void showCards();
    void remember();

    models::ArticlesPageModel &m_model;
    models::ArticleRenderer m_renderer;
    MarkdownEdit *m_text;
    FindBar *m_find;
    PreviewPane *m_preview;
    DetailsPanel *m_details;
    Illustrating *m_illustrating;
    HistoryPanel *m_history;
    OutlinePanel *m_outline;
    ChecksPanel *m_checks;
    GuidePanel *m_guide;
    ArticlePostsPanel *m_posts;
    CommentsPanel *m_comments;
    Commenting *m_commenting;
    WantedPanel *m_wanted;
    QWidget *m_panel;
    PanelTabs *m_tabs;
    QStackedWidget *m_panels;
    ElidedLabel *m_state;
    SegmentedControl *m_layouts;
    QToolButton *m_panelButton;
    QToolButton *m_menuButton;
    QSplitter *m_splitter;   ///< text and preview, beside the panel
    QSplitter *m_reading;    ///< text and preview
    QTimer m_renderSoon;
    QElapsedTimer m_sinceRender;
    QTimer m_scrollSoon;
    Layout m_layout = Layout::Text;
    bool m_isLayoutChosen = false;
    bool m_isPanelChosen = false;
    bool m_isPlacingPanel = false;
    bool m_isOpening = false;
    bool m_isFollowingPreview = false;
    bool m_isTextAwaited = false;   ///< the text had the keyboard when the preview alone was shown
    /// What of the text the preview shows, also when it was made anew: the top line where the text was scrolled, the cursor's where somebody writes, nothing
    /// where the preview was scrolled itself.
    enum class Followed { Top, Cursor, Nothing };
    Followed m_followed = Followed::Top;
    bool m_isTextLaidOut = false; ///< since then, anew
    bool m_isLineTooLong = false; ///< the text is shown with its long lines broken, which nobody agreed to yet
    qsizetype m_longestLine = 0;
    bool m_isTextScrolled = false; ///< since the preview followed last
    QString m_titleShown; ///< in the preview
    QString m_languageShown;
    domain::Id<domain::Article> m_shown; ///< whose text is in the editor
    int m_revision = 0;
    bool m_isFrontMatterSaid = false; ///< that it stands in the text
    std::optional<models::ArticleRendering> m_rendering; ///< the last one; nothing while nobody has counted yet
};

} // namespace parvis::ui
