// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/articlestore.h"
#include "models/shell/messages.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// What the editor holds of an article beside its text.
struct ArticleFields
{
    QString title;
    QString slug;
    QString summary;
    QString language;
    QString author;
    QStringList tags;
    std::optional<int> goalWords;   ///< how long it is to become
    QString focus = {};             ///< the phrase by which it wants to be found
    QString url = {};               ///< where it is or will be published
    domain::ArticleEvent event = {};

    friend bool operator==(const ArticleFields &, const ArticleFields &) = default;
};

/// The article in the editor: takes its text from wherever it is typed, and writes it to the workspace by itself, so that at most
/// `saveDelay` plus one write is ever at risk. Where somebody else writes the same article, each field that only one side changed is
/// taken; where both did, ours stays and theirs is kept as a revision. Where their text takes the place of words saved from here, these are kept as a
/// revision. Both are said: nothing is lost.
class ArticleEditorModel : public QObject
{
    Q_OBJECT

public:
    enum class SaveState { Saved, Saving, Failed };

    /// From the first unsaved key to its write.
    static constexpr std::chrono::milliseconds saveDelay{400};
    static constexpr std::chrono::seconds retryDelay{5};

    ArticleEditorModel(store::Database &database, store::ArticleStore &store, Messages &messages, const domain::Clock &clock, QObject *parent = nullptr);
    ~ArticleEditorModel() override;

    /// Where the text is typed: asked for the whole text when it must be saved, never at each key.
    void setTextSource(std::function<QString()> source);
    /// Opens an article; the one that was open is saved first.
    void open(domain::Id<domain::Article> id);
    /// Saves and closes.
    void close();
    [[nodiscard]] bool isOpen() const { return !m_draft.id.isNull(); }
    [[nodiscard]] domain::Id<domain::Article> id() const { return m_draft.id; }
    /// The article as it stands, typed text included.
    [[nodiscard]] const domain::Article &article();
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }

    /// The text changed; cheap, to be called at each key.
    void textEdited();
    /// Writes the fields. The slug follows the title as long as nobody wrote another and it is not published.
    void edit(const ArticleFields &fields);
    [[nodiscard]] ArticleFields fields() const;
    [[nodiscard]] domain::ArticleStatus status() const { return m_draft.status; }
    /// Saves now what is not saved yet.
    void flush();

    [[nodiscard]] SaveState saveState() const { return m_state; }
    /// "Saved at 09:40", "Saving…", "Not saved: The disk is full. …"
    [[nodiscard]] QString saveWords() const;

Q_SIGNALS:
    /// Another article is in the editor.
    void opened();
    void closed();
    /// The text was changed elsewhere: the editor shows this one.
    void textReplaced(const QString &text);
    /// Title, status or another field is other than before, whoever changed it.
    void fieldsChanged();
    void saveStateChanged();
    /// A write arrived in the workspace.
    void saved();
    /// The person wants to see the earlier states of that article.
    void historyRequested(parvis::domain::Id<parvis::domain::Article> id);

private:
    void begin(const domain::Article &article);
    void leave();
    [[nodiscard]] bool isUnsaved() const;
    void pullText();
    void noteHeading();
    void followHeading();
    void schedule();
    void write();
    /// The draft, with the moment from which the store can tell whether somebody else wrote.
    [[nodiscard]] domain::Article lastWords();
    void saveApart(const domain::Article &article);
    void written(const domain::Article &sent, const domain::Result<domain::Article> &result);
    void fail(const domain::Error &error);
    void follow(const store::Changes &changes);
    void readAgain();
    void merge(const domain::Article &theirs);
    void keepOurs(const domain::Article &ours);
    void tellOfHistory(const QString &sentence, domain::Id<domain::Article> id);
    void setState(SaveState state);

    store::Database &m_database;
    store::ArticleStore &m_store;
    Messages &m_messages;
    const domain::Clock &m_clock;
    std::function<QString()> m_source;
    domain::Article m_base;    ///< as the workspace has it, as far as we know
    domain::Article m_draft;   ///< as the person has it
    std::optional<domain::Article> m_ours;   ///< the words last saved from here, as long as nobody else's took their place
    QString m_heading;                       ///< the last heading that the text began with
    QTimer m_timer;
    SaveState m_state = SaveState::Saved;
    domain::Error m_error;
    int m_session = 0;
    int m_write = 0;         ///< number of the last write begun
    domain::Instant m_writeAt;   ///< its moment
    int m_superseded = 0;    ///< number of the write that a flush came after
    int m_writes = 0;        ///< writes that ended
    bool m_isTextNewer = false;
    bool m_isWriting = false;
    bool m_keepsBoth = false;
    bool m_isFromElsewhere = false;   ///< what is read next may be another window's or program's
};

} // namespace parvis::models
