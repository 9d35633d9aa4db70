// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articleapproval.h"
#include "models/articles/articlechecks.h"
#include "models/articles/articleeditormodel.h"
#include "models/articles/articleexporter.h"
#include "models/articles/articlehistorymodel.h"
#include "models/articles/articleimporter.h"
#include "models/articles/articlelistmodel.h"
#include "models/articles/articleposts.h"
#include "models/articles/articlesonsites.h"
#include "models/articles/articlewanted.h"
#include "models/articles/commentsmodel.h"
#include "models/articles/commentwriter.h"
#include "models/articles/comparison.h"
#include "models/articles/library/articlelibrary.h"
#include "models/articles/library/ownpictures.h"
#include "models/articles/linktargetsmodel.h"
#include "models/articles/pagehead.h"
#include "models/articles/remotepictures.h"
#include "models/articles/storyguide.h"
#include "models/articles/storytemplatesmodel.h"
#include "models/shell/navigator.h"
#include "models/words/workspacewords.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// The Articles place: the shelf, one article in the editor with its history, and what a person can do there.
class ArticlesPageModel : public QObject
{
    Q_OBJECT

public:
    ArticlesPageModel(store::Database &database, store::ArticleStore &articles, Messages &messages, Navigator &navigator, QUndoStack &undo,
                      const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] ArticleListModel &list() { return m_list; }
    [[nodiscard]] ArticleEditorModel &editor() { return m_editor; }
    [[nodiscard]] ArticleHistoryModel &history() { return m_history; }
    [[nodiscard]] ArticleChecks &checks() { return m_checks; }
    [[nodiscard]] PageHead &pageHead() { return m_pageHead; }
    [[nodiscard]] StoryTemplatesModel &templates() { return m_templates; }
    [[nodiscard]] StoryGuide &guide() { return m_guide; }
    [[nodiscard]] CommentsModel &comments() { return m_comments; }
    /// The comment that is begun beside it.
    [[nodiscard]] CommentWriter &commentWriter() { return m_commentWriter; }
    [[nodiscard]] ArticleApproval &approval() { return m_approval; }
    [[nodiscard]] ArticlePosts &posts() { return m_posts; }
    /// Where articles stand at sites already, though nobody reads them there.
    [[nodiscard]] ArticlesOnSites &onSites() { return m_onSites; }
    /// The same of the opened one, in a word or two, and as sentences.
    [[nodiscard]] QString placeOfOpened() const;
    [[nodiscard]] QString placesOfOpened() const;
    [[nodiscard]] ArticleWanted &wanted() { return m_wanted; }
    [[nodiscard]] ArticleExporter &exporter() { return m_exporter; }
    [[nodiscard]] ArticleImporter &importer() { return m_importer; }
    [[nodiscard]] RemotePictures &pictures() { return m_pictures; }
    [[nodiscard]] OwnPictures &ownPictures() { return m_ownPictures; }
    [[nodiscard]] ArticleLibrary &library() { return m_library; }
    [[nodiscard]] WorkspaceWords &words() { return m_words; }
    [[nodiscard]] bool isReadOnly() const { return m_editor.isReadOnly(); }
    /// True once the workspace answered for the first time.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QString search() const { return m_search; }

    /// Reads the shelf, once: for the page to call when it is made.
    void load();
    /// Shows the articles with these words only.
    void setSearch(const QString &typed);
    /// Adds an empty article and opens it.
    void newArticle();
    /// Adds an article that begins as a template says, with its questions and checks beside it, and opens it.
    void newFromTemplate(const domain::StoryTemplate &storyTemplate);
    /// The opened article as a template to begin with: its text, its goal, and what its own template asked.
    [[nodiscard]] domain::StoryTemplate asTemplate();
    void open(domain::Id<domain::Article> id);
    /// Back to the shelf.
    void closeArticle();
    /// Gives it that status, and keeps who did. An article is approved from review alone: otherwise says so.
    void setStatus(domain::Id<domain::Article> id, domain::ArticleStatus status);
    /// Nothing where the article is not shown anywhere.
    [[nodiscard]] std::optional<domain::ArticleStatus> statusOf(domain::Id<domain::Article> id) const;
    /// Writes details of the opened article; can be undone.
    void editDetails(const ArticleFields &fields);
    void duplicate(domain::Id<domain::Article> id);
    void remove(domain::Id<domain::Article> id);
    /// Saves the opened article now, as a moment of its own that later saves leave alone.
    void saveMoment();
    /// Reads the revisions of the opened article.
    void readHistory();
    /// Makes a revision the article's text again; the present one stays in the history.
    void restore(const domain::Revision &revision);
    /// Calls a revision so; an empty name takes the name away.
    void nameRevision(const domain::Revision &revision, const QString &name);
    /// Compares states of articles, for one view.
    [[nodiscard]] std::unique_ptr<Comparison> newComparison() const { return std::make_unique<Comparison>(m_articles); }

    /// What the opened article may link to, for one dialog.
    [[nodiscard]] std::unique_ptr<LinkTargetsModel> newLinkTargets() const { return std::make_unique<LinkTargetsModel>(m_database, m_messages, m_editor.id()); }

    /// Something was done in the text, in one translated sentence.
    void tell(const QString &sentence);
    /// Why what was tried does nothing just now, in one translated sentence.
    void hint(const QString &sentence);
    /// What was tried in the opened article cannot be done, in one translated sentence; it goes with the article.
    void refuse(const QString &sentence);
    /// Something about the opened article can be put right by an action; it goes with the article, and with withdraw().
    void offer(const QString &sentence, const QString &actionText, const std::function<void()> &action);
    void withdraw(const QString &sentence);
    /// Something went wrong in showing or making, in one translated sentence.
    void tellProblem(const QString &sentence, const QString &details);
    /// The same, with something to do about it.
    void tellProblem(const QString &sentence, const QString &actionText, const std::function<void()> &action);

Q_SIGNALS:
    /// The shelf is as the workspace is.
    void loaded();
    /// The revisions are as the workspace has them.
    void historyRead();

    /// The person wants to see what the checks find in an article.
    void checksWanted(parvis::domain::Id<parvis::domain::Article> id);

private:
    /// Marks it as published where all its images are described; else says how many are not.
    void publish(domain::Id<domain::Article> id);
    /// What was said of images without descriptions is no longer to the point.
    void forgetRefusal();
    void forgetSaid();
    void applyStatus(domain::Id<domain::Article> id, domain::ArticleStatus status);
    void follow(const store::Changes &changes);
    void readRows();
    void add(const domain::Article &article, const QString &text, std::function<void(const domain::Article &)> added);
    void push(QUndoCommand *command);
    void sayUndoable(const QString &sentence);
    [[nodiscard]] std::function<void(const domain::Error &)> refusal(const QString &what);

    store::Database &m_database;
    store::ArticleStore &m_articles;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    ArticleListModel m_list;
    ArticleEditorModel m_editor;
    ArticleHistoryModel m_history;
    store::LibraryStore m_files;
    store::SilenceStore m_silences;
    ArticleChecks m_checks;
    store::StoryStore m_stories;
    StoryTemplatesModel m_templates;
    StoryGuide m_guide;
    store::CommentStore m_commentStore;
    CommentsModel m_comments;
    CommentWriter m_commentWriter;
    ArticleApproval m_approval;
    ArticlePosts m_posts;
    ArticlesOnSites m_onSites;
    ArticleWanted m_wanted;
    PageHead m_pageHead;
    ArticleExporter m_exporter;
    ArticleImporter m_importer;
    RemotePictures m_pictures;
    OwnPictures m_ownPictures;
    ArticleLibrary m_library;
    WorkspaceWords m_words;
    QTimer m_readSoon;
    QString m_search;
    QStringList m_saidOfArticle;   ///< what was said of the opened article alone
    QString m_refusal;   ///< why an article was not marked as published, as it was said
    int m_reading = 0;
    bool m_isAsked = false;
    bool m_isLoaded = false;
};

} // namespace parvis::models
