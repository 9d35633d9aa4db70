// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/silencestore.h"
#include "models/articles/articlechecker.h"
#include "models/articles/articlelinks.h"
#include "models/articles/checksmodel.h"
#include "models/articles/ournames.h"

#include <QtCore/QTimer>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// How hard a paragraph of the text is to read.
struct ParagraphShade
{
    int firstLine = 1;
    int lastLine = 1;
    double heat = 0;   ///< above 0, to 1: very difficult
};

/// The checks of the article in the editor: they run while somebody watches, a moment after the last key, and keep silent about what they are told to.
class ArticleChecks : public QObject
{
    Q_OBJECT

public:
    /// From the last key to the check.
    static constexpr std::chrono::milliseconds pause{400};

    ArticleChecks(store::Database &database, store::SilenceStore &silences, ArticleEditorModel &editor, Messages &messages, QUndoStack &undo,
                  const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] ChecksModel &list() { return m_list; }
    /// Whether the links of the article answer.
    [[nodiscard]] ArticleLinks &links() { return m_links; }
    /// The names that count as our own.
    [[nodiscard]] OurNames &ourNames() { return m_ourNames; }
    /// What to say where there is nothing to list: no text yet, or no language that is checked; empty where there is.
    [[nodiscard]] QString emptyWords() const { return m_emptyWords; }
    /// The paragraphs that are hard to read.
    [[nodiscard]] const QList<ParagraphShade> &shades() const { return m_shades; }

    /// Nothing is checked while nobody watches.
    void setWatched(bool isWatched);
    /// To be called at each key.
    void textEdited();
    /// Says no more what one row says, or what its rule does; can be undone.
    void silence(const CheckRow &finding);
    void silenceRule(const CheckRow &finding);
    /// Takes a silence back; can be undone.
    void listenAgain(const CheckRow &silenced);

Q_SIGNALS:
    /// Words, shades and rows are those of the latest check.
    void checked();

private:
    void begin();
    void check();
    void show(const analysis::ArticleCheck &check);
    void showNothing(const QString &why);
    void readSilenced();
    void push(const QString &key, bool isSilenced, const QString &text, const QString &sentence);

    store::Database &m_database;
    store::SilenceStore &m_store;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    QUndoStack &m_undo;
    ChecksModel m_list;
    ArticleChecker m_checker;
    ArticleLinks m_links;
    OurNames m_ourNames;
    QTimer m_soon;
    domain::Id<domain::Article> m_article;   ///< whose checks are listed
    QList<ParagraphShade> m_shades;
    QString m_emptyWords;
    bool m_isWatched = false;
};

} // namespace parvis::models
