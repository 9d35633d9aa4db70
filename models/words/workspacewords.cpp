// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/workspacewords.h"

#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <algorithm>

namespace parvis::models {

using domain::Result;

WorkspaceWords::WorkspaceWords(store::Database &database, Messages &messages, QUndoStack &undo, QObject *parent)
    : QStringListModel(parent)
    , m_database(database)
    , m_store(database)
    , m_messages(messages)
    , m_undo(undo)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (m_isAsked && (changes.everything || changes.words))
            load();
    });
}

void WorkspaceWords::load()
{
    m_isAsked = true;
    const int reading = ++m_reading;
    m_store.words().then(this, [this, reading](const Result<QStringList> &words) {
        if (reading != m_reading)
            return;
        if (!words)
            return m_messages.post(problem(tr("The words of this workspace were not read."), words.error(), [this] { load(); }));
        if (*words == stringList())
            return;
        setStringList(*words);
        m_words = QSet<QString>(words->cbegin(), words->cend());
        Q_EMIT changed();
    });
}

bool WorkspaceWords::knows(const QString &word) const
{
    if (m_words.isEmpty() || word.isEmpty())
        return false;
    if (m_words.contains(word))
        return true;
    return word.front().isUpper() && m_words.contains(word.front().toLower() + word.sliced(1));
}

QString WorkspaceWords::objection(const QString &typed) const
{
    const QString word = typed.trimmed().replace(u'’', u'\'');
    constexpr qsizetype longest = 100;
    const bool hasLetter = std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
    const bool hasSpace = std::ranges::any_of(word, [](QChar c) { return c.isSpace(); });
    if (hasSpace)
        return tr("Add one word after the other: spelling looks at each for itself.");
    if (!word.isEmpty() && (!hasLetter || word.size() > longest))
        return tr("That is no word: write letters, at most %Ln of them.", nullptr, static_cast<int>(longest));
    if (m_words.contains(word))
        return tr("“%1” is one of the words already.").arg(word);
    return {};
}

void WorkspaceWords::write(const QStringList &words, bool isAdded)
{
    const auto say = [this, isAdded](const domain::Error &error) {
        m_messages.post(problem(isAdded ? tr("The words of this workspace were not added.") : tr("The words of this workspace were not removed."), error));
    };
    if (isAdded) {
        m_store.add(words).then(this, [say](const Result<QStringList> &added) {
            if (!added)
                say(added.error());
        });
    } else {
        m_store.remove(words).then(this, [say](const Result<> &removed) {
            if (!removed)
                say(removed.error());
        });
    }
}

void WorkspaceWords::add(const QString &word)
{
    if (isReadOnly() || word.trimmed().isEmpty() || !objection(word).isEmpty())
        return;
    const QStringList words{word.trimmed().replace(u'’', u'\'')};
    m_undo.push(new StepsCommand(*this, tr("Add a word of this workspace"), [this, words] { write(words, true); }, [this, words] { write(words, false); }));
    m_messages.post(undoable(tr("“%1” is a word of this workspace now.").arg(words.first()), m_undo));
}

void WorkspaceWords::remove(const QStringList &words)
{
    if (isReadOnly() || words.isEmpty())
        return;
    m_undo.push(new StepsCommand(*this, tr("Remove words of this workspace"), [this, words] { write(words, false); }, [this, words] { write(words, true); }));
    m_messages.post(undoable(words.size() == 1 ? tr("“%1” is no word of this workspace any more.").arg(words.first())
                                               : tr("%Ln word(s) were removed from this workspace.", nullptr, static_cast<int>(words.size())),
                             m_undo));
}

Qt::ItemFlags WorkspaceWords::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace parvis::models
