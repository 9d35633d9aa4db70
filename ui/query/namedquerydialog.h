// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryguide.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

/// Asks for a name and a query, completes the query, reads it back while it is typed and says what is wrong with it.
class NamedQueryDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString nameLabel;     ///< also what a screen reader calls the field
        QString queryLabel;
        QString queryName;     ///< what a screen reader calls the field
        QString example;       ///< of a query
        QString missing;       ///< why it cannot be saved yet: what lacks
        QString save;          ///< what saving does
        models::QueryGuide::Finds finds = models::QueryGuide::Finds::Mentions;
    };
    /// Whether a query that says nothing, and so means everything, can be saved.
    enum class EmptyQuery { Refused, Allowed };

    NamedQueryDialog(models::QueryGuide &guide, const Words &words, EmptyQuery emptyQuery, QWidget *parent = nullptr);

    /// Puts them into the fields, the name chosen whole, to be written over.
    void fill(const QString &name, const QString &query);
    /// Asks first where something was written.
    void reject() override;

Q_SIGNALS:
    /// The person wants it so; both without spaces around them.
    void saved(const QString &name, const QString &query);
    /// Nobody typed for a moment, and a query stands that is right: how many does it hold?
    void countWanted(const QString &query);

protected:
    /// Why what stands in the fields cannot be saved although the query is right; empty where it can.
    [[nodiscard]] virtual QString objection(const QString &name, const QString &query) const
    {
        Q_UNUSED(name)
        Q_UNUSED(query)
        return {};
    }
    /// Says under the query how many it holds, unless another one stands there by now.
    void showCount(const QString &query, const QString &count);
    /// Adds a control under the name, with a caption; Tab walks there from the name.
    void addControl(const QString &label, QWidget *control);

    void showEvent(QShowEvent *event) override;

private:
    void judge();
    /// A longer sentence makes the dialog higher; a shorter one leaves its buttons where they are.
    void grow();
    void askForCount();

    const models::QueryGuide &m_guide;
    Words m_words;
    EmptyQuery m_emptyQuery;
    QLineEdit *m_name;
    QLineEdit *m_query;
    QLabel *m_sentence;
    QLabel *m_count;
    QTimer m_pause;
    QVBoxLayout *m_controls;
    QWidget *m_beforeQuery;   ///< where Tab comes from
    QPushButton *m_save = nullptr;
    QString m_filledName;
    QString m_filledQuery;
};

} // namespace parvis::ui
