// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/ournames.h"

#include "core/analysis/articles/pagehead.h"
#include "models/shell/sentences.h"

#include <QtGui/QUndoCommand>

namespace parvis::models {

using domain::Result;

namespace {

/// Gives the workspace names of ours; undo gives it those that it had. Writes come in order, so that no step waits for another.
class OurNamesCommand final : public QUndoCommand
{
public:
    using Written = std::function<void(const Result<domain::OurNames> &)>;

    OurNamesCommand(store::OurNamesStore &store, const domain::OurNames &before, const domain::OurNames &names, const QString &text, Written written)
        : QUndoCommand(text)
        , m_store(store)
        , m_before(before)
        , m_names(names)
        , m_written(std::move(written))
    {
    }
    void redo() override { write(m_names); }
    void undo() override { write(m_before); }

private:
    void write(const domain::OurNames &names) { m_store.setNames(names).then(&m_context, m_written); }

    store::OurNamesStore &m_store;
    domain::OurNames m_before;
    domain::OurNames m_names;
    Written m_written;
    QObject m_context;   ///< continuations end with the command
};

} // namespace

OurNames::OurNames(store::Database &database, Messages &messages, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(database)
    , m_messages(messages)
    , m_undo(undo)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything && m_isRead)
            readAgain();
    });
}

QString OurNames::usualCompany() const
{
    return analysis::siteOf(m_database.name(), m_database.path(), m_database.zone()).company;
}

QStringList OurNames::companies() const
{
    return analysis::companiesOf(m_names, analysis::siteOf(m_database.name(), m_database.path(), m_database.zone()));
}

bool OurNames::isReadOnly() const
{
    return m_database.access() == store::Database::Access::ReadOnly;
}

void OurNames::read()
{
    if (!m_isRead && !m_isReading)
        readAgain();
}

void OurNames::readAgain()
{
    m_isReading = true;
    m_store.names().then(this, [this](const Result<domain::OurNames> &names) {
        m_isReading = false;
        const bool isFirst = !std::exchange(m_isRead, true);
        if (!names)
            m_messages.post(problem(tr("The names of our company and products were not read."), names.error(), [this] { readAgain(); }));
        const bool isOther = names && std::exchange(m_names, *names) != *names;
        if (isFirst || isOther)
            Q_EMIT changed();
    });
}

void OurNames::setNames(const domain::OurNames &names)
{
    if (isReadOnly() || !m_isRead || names == m_names)
        return;
    const auto written = [this](const Result<domain::OurNames> &before) {
        if (!before)
            m_messages.post(problem(tr("The names of our company and products were not kept."), before.error()));
        readAgain();
    };
    m_undo.push(new OurNamesCommand(m_store, m_names, names, tr("Name our company and products"), written));
    m_messages.post(undoable(tr("The checks count these names from now on."), m_undo));
}

} // namespace parvis::models
