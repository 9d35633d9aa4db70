// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/querycompletion.h"

#include <QtCore/QObject>

class QCompleter;
class QLineEdit;
class QStandardItemModel;
class QWidget;

namespace parvis::ui {

/// Offers what could stand at the cursor of a field in which a query is typed; the field owns it.
class QueryCompleter : public QObject
{
    Q_OBJECT

public:
    explicit QueryCompleter(QLineEdit &field);

    /// With what they mean beside them. Nothing to choose takes the offer away.
    void offer(const models::QueryCompletion &completion);
    /// Asks again for what was typed last, while the person is still there: what could stand there may be known only now.
    void refresh();
    [[nodiscard]] bool isOpen() const;
    /// The person went to one of the choices; none is current before.
    [[nodiscard]] bool isChosen() const;
    void close();
    /// Opens under this widget while it is seen, which stands below the field and says what is typed.
    void keepUncovered(QWidget &readBack);

protected:
    /// Enter where nothing is chosen means the field, not the list; the list makes way where the read-back comes, grows or goes.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person typed just now: what could stand at the cursor?
    void wanted(const QString &typed, qsizetype cursor);
    /// A choice was put into the field.
    void completed();

private:
    void ask();
    /// Where the list begins, below the field's upper edge.
    [[nodiscard]] int bottom() const;
    void complete(const QString &choice);

    QLineEdit &m_field;
    QStandardItemModel *m_choices;
    QCompleter *m_completer;
    QWidget *m_readBack = nullptr;
    models::QueryCompletion m_completion;
    QString m_typed;   ///< what was asked for last
};

} // namespace parvis::ui
