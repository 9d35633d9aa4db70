// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlechecks.h"
#include "models/articles/articleeditormodel.h"
#include "models/articles/articlehistorymodel.h"
#include "models/articles/articlelistmodel.h"
#include "models/shell/navigator.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// What an article can be written out as by the model; a PDF is the preview's to make.
enum class ArticleFormat { Html, Markdown, Pdf };

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
    void open(domain::Id<domain::Article> id);
    /// Back to the shelf.
    void closeArticle();
    void setStatus(domain::Id<domain::Article> id, domain::ArticleStatus status);
    void duplicate(domain::Id<domain::Article> id);
    void remove(domain::Id<domain::Article> id);
    /// Reads the revisions of the opened article.
    void readHistory();
    /// Makes a revision the article's text again; the present one stays in the history.
    void restore(const domain::Revision &revision);

    /// "vingt-ans-de-levain.html"
    [[nodiscard]] QString proposedName(ArticleFormat format);
    /// Writes the opened article to a file and says how it went. Html and Markdown.
    void exportTo(ArticleFormat format, const QString &path);
    /// The opened article as a complete HTML page to print: nothing is fetched for it, so pictures from elsewhere are told by their words.
    [[nodiscard]] QByteArray printedPage();
    /// Says how writing a file went, with a way to open it; for those who write it themselves.
    void tellExported(const QString &path, const domain::Result<> &result);
    /// Something was done in the text, in one translated sentence.
    void tell(const QString &sentence);
    /// Something went wrong in showing or making, in one translated sentence.
    void tellProblem(const QString &sentence, const QString &details);

Q_SIGNALS:
    /// The shelf is as the workspace is.
    void loaded();
    void exported(const QString &path);

private:
    void follow(const store::Changes &changes);
    void readRows();
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
    store::SilenceStore m_silences;
    ArticleChecks m_checks;
    QTimer m_readSoon;
    QString m_search;
    int m_reading = 0;
    bool m_isAsked = false;
    bool m_isLoaded = false;
};

} // namespace parvis::models
