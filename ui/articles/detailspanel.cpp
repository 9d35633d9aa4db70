// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/detailspanel.h"

#include "core/domain/base/shorttext.h"
#include "models/articles/articlewords.h"
#include "models/articles/typedmoment.h"
#include "ui/articles/goalbox.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/languages.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
// As search pages show it; longer ones are cut there.
constexpr int goodSummary = 160;
constexpr int summaryLines = 4;

QStringList tagsOf(const QString &typed)
{
    QStringList tags;
    const QStringList parts = typed.split(u',');
    for (const QString &part : parts) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

/// Says below its field that what was written there is no moment.
void sayIfNoDate(QLabel &words, const QString &written)
{
    const bool isNone = !written.isEmpty() && !domain::eventMomentOf(written);
    words.setText(isNone ? DetailsPanel::tr("This is no date. Write day and time: 2026-12-05 18:30.") : QString());
    words.setVisible(isNone);
}

/// The same of an address.
void sayIfNoAddress(QLabel &words, const QString &written)
{
    const bool isNone = !written.isEmpty() && !domain::isWebAddress(written);
    words.setText(isNone ? DetailsPanel::tr("This is no address of a page. Write it whole: https://example.org/enrol.") : QString());
    words.setVisible(isNone);
}

/// The keyboard goes through a panel as the eye does.
void orderTabsOf(QWidget &panel)
{
    QWidget *before = &panel;
    for (int place = 0; place < panel.layout()->count(); ++place) {
        QWidget *widget = panel.layout()->itemAt(place)->widget();
        if (!widget || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}
} // namespace

DetailsPanel::DetailsPanel(models::ArticleEditorModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_status(new QComboBox(this))
    , m_places(captionLabel({}, this))
    , m_title(new QLineEdit(this))
    , m_slug(new QLineEdit(this))
    , m_focus(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_eventStart(new QLineEdit(this))
    , m_eventEnd(new QLineEdit(this))
    , m_eventPlace(new QLineEdit(this))
    , m_eventUrl(new QLineEdit(this))
    , m_summary(new QPlainTextEdit(this))
    , m_summaryLength(captionLabel({}, this))
    , m_tags(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_spelled(captionLabel({}, this))
    , m_goal(new GoalBox(this))
    , m_startWords(captionLabel({}, this))
    , m_endWords(captionLabel({}, this))
    , m_pageWords(captionLabel({}, this))
{
    for (QWidget *box : {static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_goal)})
        guardFromWheel(*box);
    m_goal->setKeyboardTracking(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::half);
    const auto field = [this, column](const QString &name, QWidget *control) {
        auto *label = captionLabel(name, this);
        label->setBuddy(control);
        control->setAccessibleName(name);
        column->addWidget(label);
        column->addWidget(control);
        column->addSpacing(theme::unit);
    };
    field(tr("Status"), m_status);
    column->insertWidget(column->indexOf(m_status) + 1, m_places);
    field(tr("Title"), m_title);
    field(tr("Summary"), m_summary);
    column->insertWidget(column->indexOf(m_summary) + 1, m_summaryLength);
    field(tr("Tags, separated by commas"), m_tags);
    field(tr("Author"), m_author);
    field(tr("Language"), m_language);
    column->insertWidget(column->indexOf(m_language) + 1, m_spelled);
    field(tr("Words to aim at"), m_goal);
    field(tr("Phrase to be found by"), m_focus);
    field(tr("Address on the site"), m_slug);
    field(tr("Whole address on the web"), m_url);
    field(tr("Event: begins"), m_eventStart);
    field(tr("Event: ends"), m_eventEnd);
    field(tr("Event: place"), m_eventPlace);
    column->insertWidget(column->indexOf(m_eventStart) + 1, m_startWords);
    column->insertWidget(column->indexOf(m_eventEnd) + 1, m_endWords);
    field(tr("Event: page to enrol or follow"), m_eventUrl);
    column->insertWidget(column->indexOf(m_eventUrl) + 1, m_pageWords);
    column->addStretch();

    m_spelled->setWordWrap(true);
    for (QLabel *words : {m_places, m_startWords, m_endWords, m_pageWords}) {
        words->setWordWrap(true);
        words->hide();
    }
    m_summary->setTabChangesFocus(true);
    m_summary->setFixedHeight(m_summary->fontMetrics().lineSpacing() * summaryLines + theme::unit * 2);
    m_summary->setPlaceholderText(tr("What search pages and shared links show"));
    m_slug->setPlaceholderText(tr("made of the title"));
    m_focus->setPlaceholderText(tr("what people would search for"));
    m_url->setPlaceholderText(tr("https://"));
    m_eventStart->setPlaceholderText(tr("of an event: 2026-12-05 18:30"));
    m_eventEnd->setPlaceholderText(tr("2026-12-05 20:00"));
    m_eventPlace->setPlaceholderText(tr("name, street, town"));
    m_eventUrl->setPlaceholderText(tr("https://"));
    const QStringList languages = offeredLanguages();
    for (const QString &code : languages)
        m_language->addItem(languageEntry(code), code);
    using enum domain::ArticleStatus;
    for (const auto status : {Draft, InReview, Approved, Published})
        m_status->addItem(models::statusWord(status), static_cast<int>(status));

    connect(&m_model, &models::ArticleEditorModel::opened, this, &DetailsPanel::show);
    connect(&m_model, &models::ArticleEditorModel::fieldsChanged, this, &DetailsPanel::show);
    connect(m_title, &QLineEdit::textEdited, this, &DetailsPanel::write);
    connect(m_slug, &QLineEdit::editingFinished, this, &DetailsPanel::write);
    connect(m_summary, &QPlainTextEdit::textChanged, this, &DetailsPanel::write);
    connect(m_tags, &QLineEdit::editingFinished, this, &DetailsPanel::write);
    connect(m_author, &QLineEdit::editingFinished, this, &DetailsPanel::write);
    for (QLineEdit *edit : {m_focus, m_url, m_eventStart, m_eventEnd, m_eventPlace, m_eventUrl})
        connect(edit, &QLineEdit::editingFinished, this, &DetailsPanel::write);
    connect(m_language, &QComboBox::activated, this, &DetailsPanel::write);
    connect(m_goal, &GoalBox::valueChanged, this, &DetailsPanel::write);
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        leaveHistoryKeysWhileUntouched(*edit);
    leaveHistoryKeysWhileUntouched(*m_summary);
    show();
    connect(m_status, &QComboBox::activated, this, [this] { Q_EMIT statusRequested(static_cast<domain::ArticleStatus>(m_status->currentData().toInt())); });
}

void DetailsPanel::setSpelled(bool isSpelled)
{
    m_spelled->setText(isSpelled                                 ? QString()
                           : m_model.fields().language.isEmpty() ? tr("No language is chosen: spelling is not checked.")
                                                                 : tr("No dictionary for this language is installed: spelling is not checked."));
    m_spelled->setVisible(!isSpelled);
}

void DetailsPanel::setPlaces(const QString &sentences)
{
    m_places->setText(sentences);
    m_places->setVisible(!sentences.isEmpty());
    m_status->setAccessibleDescription(sentences);
}

void DetailsPanel::focusTitle()
{
    m_title->setFocus();
    m_title->selectAll();
}

void DetailsPanel::focusOn(models::CheckRow::Target target)
{
    using Target = models::CheckRow::Target;
    if (target == Target::Summary) {
        m_summary->setFocus();
        return m_summary->selectAll();
    }
    const auto fieldOf = [this](Target wanted) {
        switch (wanted) {
        case Target::Title:
            return m_title;
        case Target::Address:
            return m_url;
        case Target::EventStart:
            return m_eventStart;
        case Target::EventEnd:
            return m_eventEnd;
        case Target::EventPlace:
            return m_eventPlace;
        default:
            return m_slug;
        }
    };
    QLineEdit *field = fieldOf(target);
    field->setFocus();
    field->selectAll();
}

void DetailsPanel::show()
{
    if (!m_model.isOpen())
        return;
    m_isShowing = true;
    // Now that it stands in its window: the window keeps an order of its own.
    orderTabsOf(*this);
    const models::ArticleFields fields = m_model.fields();
    // What is being typed is not touched: the cursor would jump.
    const auto put = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    put(m_title, fields.title);
    put(m_slug, fields.slug);
    put(m_focus, fields.focus);
    put(m_url, fields.url);
    put(m_eventStart, fields.event.start);
    put(m_eventEnd, fields.event.end);
    put(m_eventPlace, fields.event.place);
    sayIfNoDate(*m_startWords, fields.event.start);
    sayIfNoDate(*m_endWords, fields.event.end);
    put(m_eventUrl, fields.event.url);
    sayIfNoAddress(*m_pageWords, fields.event.url);
    if (m_summary->toPlainText() != fields.summary)
        m_summary->setPlainText(fields.summary);
    if (tagsOf(m_tags->text()) != fields.tags)
        m_tags->setText(fields.tags.join(u", "_s));
    put(m_author, fields.author);
    if (!fields.language.isEmpty() && m_language->findData(fields.language) < 0)
        m_language->addItem(languageEntry(fields.language), fields.language);
    m_language->setCurrentIndex(m_language->findData(fields.language));
    m_goal->setGoal(fields.goalWords);
    using enum domain::ArticleStatus;
    const bool canBeApproved = m_model.status() == InReview || m_model.status() == Approved;
    const int approved = m_status->findData(static_cast<int>(Approved));
    if (auto *items = qobject_cast<QStandardItemModel *>(m_status->model()))
        items->item(approved)->setEnabled(canBeApproved);
    m_status->setItemData(approved, canBeApproved ? QString() : tr("Ask for review first: an article is approved from there"), Qt::ToolTipRole);
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(m_model.status())));
    for (QLineEdit *edit : {m_title, m_slug, m_tags, m_author, m_focus, m_url, m_eventStart, m_eventEnd, m_eventPlace, m_eventUrl})
        edit->setReadOnly(m_model.isReadOnly());
    m_summary->setReadOnly(m_model.isReadOnly());
    m_language->setEnabled(!m_model.isReadOnly());
    m_goal->setReadOnly(m_model.isReadOnly());
    m_status->setEnabled(!m_model.isReadOnly());
    const auto length = static_cast<int>(fields.summary.size());
    m_summaryLength->setText(length > goodSummary ? tr("%Ln character(s); search pages cut after about 160", nullptr, length)
                                                  : tr("%Ln character(s)", nullptr, length));
    m_isShowing = false;
}

void DetailsPanel::write()
{
    if (m_isShowing || !m_model.isOpen())
        return;
    Q_EMIT edited({.title = m_title->text(),
                   .slug = m_slug->text(),
                   .summary = m_summary->toPlainText(),
                   .language = m_language->currentData().toString(),
                   .author = m_author->text(),
                   .tags = tagsOf(m_tags->text()),
                   .goalWords = m_goal->goal(),
                   .focus = m_focus->text().simplified(),
                   .url = m_url->text().trimmed(),
                   .event = {.start = models::typedMoment(m_eventStart->text()),
                             .end = models::typedMoment(m_eventEnd->text()),
                             .place = m_eventPlace->text().simplified(),
                             .url = m_eventUrl->text().trimmed()}});
}

} // namespace parvis::ui
