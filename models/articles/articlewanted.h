// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/wanted.h"
#include "core/domain/base/clock.h"
#include "core/store/articles/wantedstore.h"
#include "models/articles/articleeditormodel.h"
#include "models/shell/keyedlistmodel.h"
#include "models/shell/navigator.h"

#include <QtCore/QTimer>
#include <QtGui/QUndoStack>

#include <stop_token>

namespace parvis::models {

/// One line of what is wanted of an article, ready to be read.
struct WantedRow
{
    enum class Kind {
        Head,       ///< heads what follows
        Question,   ///< a mention that asks what the article answers
        Topic,      ///< a word or phrase of people's talk
        Linked,     ///< a mention that the article answers, as a person said
        Note
    };

    Kind kind = Kind::Note;
    QString id;                    ///< the same as long as it is the same row
    QString text;                  ///< the sentence that asks, the topic, the head
    QString about;                 ///< who, where and when; of a topic how many mentions
    QString why;                   ///< why it is here, as a sentence
    QString detail;                ///< for a tooltip
    domain::Id<domain::Mention> mention;
    domain::WantedTerm term;       ///< of a topic
    qint64 waiting = 0;            ///< of a topic: how many are open and not answered

    friend bool operator==(const WantedRow &, const WantedRow &) = default;
};

/// The questions and topics of the workspace's own mentions that the article in the editor answers: looked for while somebody watches, a moment after the last
/// key, off the window's thread; what was reckoned for an older text is never shown. One verb says that the article answers a mention.
class ArticleWanted : public KeyedListModel<WantedRow>
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< WantedRow::Kind as a number
        AboutRole,
        WhyRole,
        WaitingRole ///< number
    };

    /// From the last key to the look.
    static constexpr std::chrono::milliseconds pause{700};
    /// So many questions are listed; the next ones come as these are answered or linked.
    static constexpr qsizetype mostQuestions = 30;

    ArticleWanted(store::Database &database, ArticleEditorModel &editor, Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock,
                  QObject *parent = nullptr);
    ~ArticleWanted() override;
    Q_DISABLE_COPY_MOVE(ArticleWanted)

    [[nodiscard]] const QList<WantedRow> &rows() const { return shownRows(); }
    /// What to say where there is nothing to list; empty where there is.
    [[nodiscard]] QString emptyWords() const { return m_emptyWords; }
    /// How many questions wait for the article.
    [[nodiscard]] int questions() const;
    [[nodiscard]] bool isReadOnly() const { return m_editor.isReadOnly(); }

    /// Nothing is looked for while nobody watches.
    void setWatched(bool isWatched);
    /// To be called at each key.
    void textEdited();

    /// Says that the article answers the mention of a question; can be undone.
    void link(const WantedRow &question);
    /// Says so no more of a linked one; can be undone.
    void unlink(const WantedRow &linked);
    /// Shows in the inbox the conversation of a question or a linked mention, or the mentions of a topic of the last year.
    void open(const WantedRow &row);
    /// Shows in the inbox those mentions of a topic that still wait.
    void openWaiting(const WantedRow &topic);

    /// DisplayRole: WantedRow::text; AccessibleTextRole: all that the row says; ToolTipRole: WantedRow::detail; and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Heads and notes are passed over.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Rows and words are those of the latest look.
    void looked();

private:
    /// One look: what is known so far.
    struct Look
    {
        domain::Article article;
        analysis::WantedWords words;
        store::WantedLook found;
        QList<analysis::WantedQuestion> questions;
        QList<analysis::WantedQuestion> linked;      ///< of found.linked, one each
        QList<domain::WantedTerm> terms;             ///< the topics asked for
        QList<analysis::WantedTopic> topics;
    };

    void begin();
    void look();
    void readWords();
    void judge(const std::shared_ptr<Look> &look, int request);
    void readTopics(const std::shared_ptr<Look> &look, int request);
    void show(const Look &look);
    void showNothing(const QString &why);
    void follow(const store::Changes &changes);
    void stop();
    [[nodiscard]] bool isCurrent(int request) const { return request == m_request; }
    void complain(const domain::Error &error);
    void write(domain::Id<domain::Article> article, const domain::ArticleMention &answered, bool isLinked);
    [[nodiscard]] qint64 firstDay() const;
    [[nodiscard]] WantedRow rowOf(const domain::WantedMention &mention, const analysis::WantedQuestion &question, WantedRow::Kind kind) const;
    [[nodiscard]] QString sectionNote(const Look &look) const;

    store::Database &m_database;
    store::WantedStore m_store;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    QTimer m_soon;
    std::stop_source m_stop;
    domain::Id<domain::Article> m_article;              ///< whose rows are listed
    QList<domain::ArticleMention> m_linked;             ///< as they were read last
    QString m_emptyWords;
    int m_request = 0;
    bool m_isWatched = false;
};

} // namespace parvis::models
