// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personcards.h"

#include "models/people/personwords.h"
#include "models/shell/sentences.h"
#include "ui/people/accountscard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int noteLines = 4;

QStringList listOf(const QString &typed)
{
    QStringList words;
    for (const QString &word : typed.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words << trimmed;
    }
    return words;
}

void empty(QVBoxLayout &column)
{
    while (QLayoutItem *item = column.takeAt(0)) {
        if (item->widget())
            discard(item->widget());
        delete item;
    }
}

/// Two lines about one thing: what it is, and more about it in caption type.
QWidget *pairOf(const QString &what, const QString &more)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(new ElidedLabel(what));
    auto *small = new ElidedLabel(more);
    small->setFont(theme::captionFont());
    small->setInk(theme::Ink::MutedText);
    column->addWidget(small);
    return box;
}

/// A sentence, whole however long, with more about it in caption type.
QWidget *sentenceOf(const QString &sentence, const QString &more)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(bodyLabel(sentence, box));
    QLabel *small = captionLabel(more, box);
    small->setWordWrap(true);
    column->addWidget(small);
    return box;
}

// What is being typed is the person's own until it is saved.
void put(QLineEdit &field, const QString &text, bool isAnother)
{
    if (isAnother || !field.hasFocus() || !field.isModified()) {
        field.setText(text);
        field.setCursorPosition(0);
    }
}

} // namespace

PersonCards::PersonCards(models::PeoplePageModel &people, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    makeDetails(*column);
    m_accounts = new AccountsCard(m_people, this);
    column->addWidget(m_accounts);
    makeConsents(*column);
    m_scoreCard = new Card(tr("Heard"), this);
    m_score = new QVBoxLayout;
    m_scoreCard->body()->addLayout(m_score);
    column->addWidget(m_scoreCard);
    column->addStretch();
    if (m_people.isReadOnly()) {
        for (QLineEdit *field : findChildren<QLineEdit *>())
            switchOff(*field, models::readOnlyReason());
        for (QPushButton *button : findChildren<QPushButton *>())
            switchOff(*button, models::readOnlyReason());
        switchOff(*m_note, models::readOnlyReason());
    }
    connect(&m_people, &models::PeoplePageModel::opened, this, &PersonCards::show);
    connect(&m_people, &models::PeoplePageModel::personChanged, this, &PersonCards::show);
    show();
}

QLineEdit *PersonCards::addField(const QString &name, const QString &hint, QVBoxLayout &column, const std::function<void(const QString &)> &save)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(hint);
    leaveKeysWhileEmpty(*field);
    QLabel *label = captionLabel(name, this);
    label->setBuddy(field);
    column.addWidget(label);
    column.addWidget(field);
    connect(field, &QLineEdit::editingFinished, this, [field, save] {
        if (!field->isModified())
            return;
        field->setModified(false);
        save(field->text().trimmed());
    });
    return field;
}

void PersonCards::addChecked(CheckedField &checked, const QString &name, const QString &hint, QVBoxLayout &column,
                             const std::function<QString(const QString &)> &save)
{
    checked.field = addField(name, hint, column, [this, &checked, save](const QString &typed) {
        checked.wrong.remove(m_shown);
        const QString complaint = save(typed);
        checked.say(complaint);
        if (complaint.isEmpty())
            return;
        checked.field->setModified(true);
        checked.wrong.insert(m_shown, {.text = typed, .sentence = complaint});
    });
    checked.sentence = bodyLabel({}, this);
    checked.sentence->setFont(theme::captionFont());
    checked.sentence->setVisible(false);
    column.addWidget(checked.sentence);
}

void PersonCards::CheckedField::say(const QString &complaint) const
{
    QPalette palette = sentence->palette();
    palette.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    sentence->setPalette(palette);
    sentence->setText(complaint);
    sentence->setVisible(!complaint.isEmpty());
    field->setAccessibleDescription(complaint);
}

void PersonCards::CheckedField::put(Key person, const QString &text, bool isAnother)
{
    const auto stands = wrong.constFind(person);
    if (stands == wrong.cend()) {
        ui::put(*field, text, isAnother);
        if (isAnother)
            say({});
    } else if (isAnother) {
        field->setText(stands->text);
        field->setModified(true);
        say(stands->sentence);
    }
}

void PersonCards::makeDetails(QVBoxLayout &column)
{
    auto *card = new Card(tr("Details"), this);
    column.addWidget(card);
    QVBoxLayout &body = *card->body();
    body.setSpacing(theme::half);
    m_company = addField(tr("Company"), {}, body, [this](const QString &typed) {
        store::PersonEdit edit;
        edit.company = typed;
        m_people.edit(edit);
    });
    addChecked(m_mail, tr("Mail"), {}, body, [this](const QString &typed) { return m_people.editMail(typed); });
    addChecked(m_site, tr("Site"), {}, body, [this](const QString &typed) { return m_people.editSite(typed); });
    addChecked(m_languages, tr("Languages"), tr("fr, en"), body, [this](const QString &typed) { return m_people.editLanguages(typed); });
    m_tags = addField(tr("Tags"), tr("with commas between them"), body, [this](const QString &typed) {
        store::PersonEdit edit;
        edit.tags = listOf(typed);
        m_people.edit(edit);
    });
    m_note = new QPlainTextEdit(this);
    m_note->setAccessibleName(tr("Note on this person"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteLines * QFontMetrics(theme::bodyFont()).lineSpacing() + 2 * theme::unit);
    m_note->installEventFilter(this);
    leaveKeysWhileEmpty(*m_note);
    body.addWidget(captionLabel(tr("Note"), this));
    body.addWidget(m_note);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(theme::half);
    body.addLayout(m_fields);
    const auto add = [this](const QString &) {
        const QString name = m_fieldName->text().trimmed();
        if (!m_people.card() || name.isEmpty() || m_fieldValue->text().trimmed().isEmpty())
            return;
        store::PersonEdit edit;
        edit.fields = m_people.card()->person.fields;
        edit.fields->insert(name, m_fieldValue->text().trimmed());
        m_fieldName->clear();
        m_fieldValue->clear();
        m_people.edit(edit);
    };
    m_fieldName = addField(tr("Another field"), tr("its name"), body, [](const QString &) { });
    m_fieldValue = addField(tr("What it says"), {}, body, add);
}

void PersonCards::makeConsents(QVBoxLayout &column)
{
    auto *card = new Card(tr("Consent"), this);
    column.addWidget(card);
    m_consents = new QVBoxLayout;
    QVBoxLayout &body = *card->body();
    body.setSpacing(theme::half);
    body.addLayout(m_consents);
    m_purpose = addField(tr("Purpose"), tr("newsletter"), body, [](const QString &) { });
    m_source = addField(tr("Where it was said"), tr("form on the site"), body, [](const QString &) { });
    m_said = new QDateEdit(m_people.today(), this);
    m_said->setCalendarPopup(true);
    m_said->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_said->setAccessibleName(tr("Day on which it was said"));
    guardFromWheel(*m_said);
    m_said->setToolTip(m_said->accessibleName());
    // The field within takes the keyboard.
    for (QLineEdit *field : m_said->findChildren<QLineEdit *>())
        field->setAccessibleName(m_said->accessibleName());
    body.addWidget(m_said);
    auto *row = new QHBoxLayout;
    for (const bool isGiven : {true, false}) {
        auto *button = new QPushButton(isGiven ? tr("Agreed") : tr("Refused"), this);
        button->setAccessibleName(isGiven ? tr("Note that they agreed") : tr("Note that they refused"));
        button->setToolTip(button->accessibleName());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, isGiven] { noteConsent(isGiven); });
        row->addWidget(button);
    }
    row->addStretch();
    body.addLayout(row);
}

void PersonCards::noteConsent(bool isGiven)
{
    if (m_purpose->text().trimmed().isEmpty()) {
        m_purpose->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_people.noteConsent(m_purpose->text(), isGiven, m_source->text(), m_said->date());
    m_said->setDate(m_people.today());
    m_purpose->clear();
    m_source->clear();
}

void PersonCards::focusNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

void PersonCards::focusConsent()
{
    m_purpose->setFocus(Qt::OtherFocusReason);
}

void PersonCards::askForAccount()
{
    m_accounts->ask();
}

bool PersonCards::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        writeNote();
    return QWidget::eventFilter(watched, event);
}

void PersonCards::writeNote()
{
    if (!m_note->document()->isModified() || m_people.key() != m_shown)
        return;
    m_note->document()->setModified(false);
    store::PersonEdit edit;
    edit.note = m_note->toPlainText();
    m_people.edit(edit);
}

void PersonCards::show()
{
    if (!m_people.card())
        return;
    showDetails();
    showFields();
    showConsents();
    showScore();
    m_shown = m_people.key();
}

void PersonCards::showDetails()
{
    const auto &card = *m_people.card();
    const bool isAnother = m_shown != m_people.key();
    if (isAnother) {
        // A consent that was begun for somebody is not this one's.
        m_purpose->clear();
        m_source->clear();
        m_said->setDate(m_people.today());
    }
    put(*m_company, card.person.company, isAnother);
    m_mail.put(m_people.key(), card.person.mail, isAnother);
    m_site.put(m_people.key(), card.person.site, isAnother);
    m_languages.put(m_people.key(), card.person.languages.join(u", "_s), isAnother);
    put(*m_tags, card.tags.join(u", "_s), isAnother);
    if (isAnother || !m_note->document()->isModified()) {
        if (m_note->toPlainText() != card.person.note)
            m_note->setPlainText(card.person.note);
        m_note->document()->setModified(false);
    }
    if (isAnother) {
        for (QLineEdit *field : {m_fieldName, m_fieldValue, m_purpose, m_source})
            field->clear();
    }
}

void PersonCards::showFields()
{
    const auto fields = m_people.card()->person.fields;
    // A field that is being typed in is not taken away from under the keyboard.
    if (m_shown == m_people.key()) {
        for (int i = 0; i < m_fields->count(); ++i) {
            if (const auto *widget = m_fields->itemAt(i)->widget(); widget && widget->hasFocus())
                return;
        }
    }
    empty(*m_fields);
    QWidget *before = m_note;
    for (const auto &[name, value] : fields.asKeyValueRange()) {
        auto *field = addField(models::fieldName(name), tr("empty: the field goes"), *m_fields, [this, name](const QString &typed) {
            store::PersonEdit edit;
            edit.fields = m_people.card() ? m_people.card()->person.fields : QMap<QString, QString>();
            if (typed.isEmpty())
                edit.fields->remove(name);
            else
                edit.fields->insert(name, typed);
            m_people.edit(edit);
        });
        field->setText(value);
        field->setToolTip(models::fieldHint(name));
        setTabOrder(before, field);
        before = field;
        if (m_people.isReadOnly())
            switchOff(*field, models::readOnlyReason());
    }
}

void PersonCards::showConsents()
{
    empty(*m_consents);
    for (const auto &consent : m_people.card()->consents) {
        const QString what = consent.isGiven ? tr("%1: agreed").arg(consent.purpose) : tr("%1: refused").arg(consent.purpose);
        const QString when = QLocale().toString(domain::toDateTime(consent.at).toTimeZone(m_people.zone()).date(), QLocale::ShortFormat);
        m_consents->addWidget(pairOf(what, consent.source.isEmpty() ? when : tr("%1 · %2").arg(when, consent.source)));
    }
    if (m_people.card()->consents.isEmpty())
        m_consents->addWidget(mutedLabel(tr("Nothing was said yet. Note what they agree to or refuse, and where they said so."), this));
}

void PersonCards::showScore()
{
    empty(*m_score);
    m_scoreCard->setNote(tr("%1 of 100").arg(m_people.score().total));
    for (const auto &part : m_people.score().parts)
        m_score->addWidget(
            sentenceOf(models::scoreSentence(part), tr("%1 of %2 points: %3").arg(part.points).arg(part.most).arg(models::scoreReckoning(part))));
    auto *formula = captionLabel(models::scoreFormula(), this);
    formula->setWordWrap(true);
    m_score->addWidget(formula);
}

} // namespace parvis::ui
