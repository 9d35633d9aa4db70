// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class AccountsCard;
class Card;

/// What is known of a person, in cards, to read and to edit in place: what is typed is saved when the field is left, and can be undone.
class PersonCards : public QWidget
{
    Q_OBJECT

public:
    explicit PersonCards(models::PeoplePageModel &people, QWidget *parent = nullptr);

    /// Puts the keyboard into the note.
    void focusNote();
    /// Puts the keyboard where a consent is noted.
    void focusConsent();
    /// Asks for an account to add.
    void askForAccount();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Key = models::PeoplePageModel::Key;

    /// A field of which not every text can be kept: what cannot stays there, with the reason under it, until it is put right.
    struct CheckedField
    {
        struct Wrong
        {
            QString text;
            QString sentence;
        };

        QLineEdit *field = nullptr;
        QLabel *sentence = nullptr;
        QHash<Key, Wrong> wrong;   ///< by whom it was typed for

        void say(const QString &complaint) const;
        void put(Key person, const QString &text, bool isAnother);
    };

    void makeDetails(QVBoxLayout &column);
    void makeConsents(QVBoxLayout &column);
    [[nodiscard]] QLineEdit *addField(const QString &name, const QString &hint, QVBoxLayout &column, const std::function<void(const QString &)> &save);
    /// `save` answers why the text cannot be kept, empty where it is.
    void addChecked(CheckedField &checked, const QString &name, const QString &hint, QVBoxLayout &column, const std::function<QString(const QString &)> &save);
    void show();
    void showDetails();
    void showFields();
    void showConsents();
    void showScore();
    void writeNote();
    void noteConsent(bool isGiven);

    models::PeoplePageModel &m_people;
    QLineEdit *m_company = nullptr;
    CheckedField m_mail;
    CheckedField m_site;
    CheckedField m_languages;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_fieldName = nullptr;
    QLineEdit *m_fieldValue = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QVBoxLayout *m_fields = nullptr;
    AccountsCard *m_accounts = nullptr;
    QVBoxLayout *m_consents = nullptr;
    QVBoxLayout *m_score = nullptr;
    Card *m_scoreCard = nullptr;
    QLineEdit *m_purpose = nullptr;
    QLineEdit *m_source = nullptr;
    QDateEdit *m_said = nullptr;
    Key m_shown;
};

} // namespace parvis::ui
