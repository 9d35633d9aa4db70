// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postextras.h"

#include "models/calendar/deliverywords.h"
#include "models/calendar/pollwords.h"
#include "ui/calendar/articlechoices.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"
#include "ui/widgets/wrappingrow.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int leastAnswers = 2;
constexpr qint64 secondsOfDay = 86'400;

QWidget *namedBox(const QString &name, QWidget *control, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    QLabel *label = captionLabel(name, box);
    label->setBuddy(control);
    column->addWidget(label);
    column->addWidget(control);
    control->setAccessibleName(name);
    return box;
}

} // namespace

PostExtras::PostExtras(QWidget *parent)
    : QWidget(parent)
    , m_visibility(new QComboBox(this))
    , m_article(new ArticleChoices(this))
    , m_warning(new QLineEdit(this))
    , m_addPoll(new QPushButton(theme::icon(u"plus"_s), tr("Add a poll"), this))
    , m_pollBox(new QWidget(this))
    , m_pollNote(captionLabel({}, m_pollBox))
    , m_pollQuestion(captionLabel({}, m_pollBox))
    , m_pollWarning(captionLabel({}, m_pollBox))
    , m_answerColumn(new QVBoxLayout)
    , m_addAnswer(new QPushButton(theme::icon(u"plus"_s), tr("Another answer"), m_pollBox))
    , m_lasts(new QComboBox(m_pollBox))
    , m_isMultiple(new QCheckBox(tr("Several answers can be chosen"), m_pollBox))
    , m_removePoll(new QPushButton(theme::icon(u"close"_s), tr("Remove the poll"), m_pollBox))
{
    m_visibilityBox = namedBox(tr("Who sees it"), m_visibility, this);
    m_warningBox = namedBox(tr("Warning before it"), m_warning, this);
    leaveKeysWhileEmpty(*m_warning);
    m_warning->setPlaceholderText(tr("What the text is about"));
    for (QComboBox *box : {m_visibility, m_lasts}) {
        guardFromWheel(*box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    for (QPushButton *button : {m_addPoll, m_addAnswer, m_removePoll}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }
    m_isMultiple->setAccessibleName(m_isMultiple->text());
    auto *poll = new QVBoxLayout(m_pollBox);
    poll->setContentsMargins(0, 0, 0, 0);
    poll->setSpacing(theme::half);
    poll->addWidget(captionLabel(tr("Poll"), m_pollBox));
    for (QLabel *label : {m_pollQuestion, m_pollNote, m_pollWarning}) {
        label->setWordWrap(true);
        label->hide();
    }
    poll->addWidget(m_pollQuestion);
    poll->addWidget(m_pollNote);
    m_answerColumn->setSpacing(theme::half);
    poll->addLayout(m_answerColumn);
    poll->addWidget(m_pollWarning);
    poll->addWidget(m_addAnswer, 0, Qt::AlignLeft);
    poll->addWidget(namedBox(tr("The poll lasts"), m_lasts, m_pollBox));
    poll->addWidget(m_isMultiple);
    poll->addWidget(m_removePoll, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit + theme::half);
    column->addWidget(m_visibilityBox);
    column->addWidget(m_article);
    column->addWidget(m_warningBox);
    column->addWidget(m_addPoll, 0, Qt::AlignLeft);
    column->addWidget(m_pollBox);
    connect(m_article, &ArticleChoices::chosen, this, &PostExtras::chosen);
    connect(m_article, &ArticleChoices::typed, this, &PostExtras::typed);
    connect(m_visibility, &QComboBox::activated, this, &PostExtras::chosen);
    connect(m_lasts, &QComboBox::activated, this, &PostExtras::chosen);
    connect(m_isMultiple, &QCheckBox::clicked, this, &PostExtras::chosen);
    connect(m_warning, &QLineEdit::textEdited, this, &PostExtras::typed);
    connect(m_addPoll, &QPushButton::clicked, this, &PostExtras::beginPoll);
    connect(m_removePoll, &QPushButton::clicked, this, &PostExtras::endPoll);
    connect(m_addAnswer, &QPushButton::clicked, this, [this] {
        addAnswer({});
        followPoll();
        m_answers.last()->setFocus(Qt::OtherFocusReason);
        Q_EMIT chosen();
    });
    setOptions({}, {});
}

domain::PostOptions PostExtras::options() const
{
    domain::PostOptions options;
    if (const int visibility = m_visibility->currentData().toInt(); m_visibility->currentIndex() > 0)
        options.visibility = static_cast<domain::Visibility>(visibility);
    options.warning = m_warning->text();
    options.categories = m_article->categories();
    options.mailing = m_article->mailing();
    if (!m_hasPoll)
        return options;
    domain::Poll poll;
    for (const QLineEdit *answer : m_answers)
        poll.options << answer->text();
    poll.lasts = std::chrono::seconds{m_lasts->currentData().toLongLong()};
    poll.isMultiple = m_isMultiple->isChecked();
    options.poll = poll;
    return options;
}

void PostExtras::setPollNote(const QString &sentence)
{
    m_pollNote->setText(sentence);
    m_pollNote->setVisible(!sentence.isEmpty());
}

void PostExtras::setPollWarning(const QString &sentence)
{
    QPalette inks = palette();
    inks.setColor(m_pollWarning->foregroundRole(), theme::ink(theme::Ink::Unfavourable));
    m_pollWarning->setPalette(inks);
    m_pollWarning->setText(sentence);
    m_pollWarning->setVisible(!sentence.isEmpty());
}

void PostExtras::setOptions(const domain::PostOptions &options, const domain::Capabilities &can)
{
    const QSignalBlocker quiet(m_visibility);
    m_can = can;
    m_visibility->clear();
    // A site publishes for everybody, unless something else is wanted.
    const bool isForAll = !can.visibilities.isEmpty() && !can.visibilities.contains(domain::Visibility::Public);
    m_visibility->addItem(isForAll ? models::wordFor(domain::Visibility::Public) : tr("As the account has it"));
    m_article->setChoices(options.categories, options.mailing, can);
    QList<domain::Visibility> offered = can.visibilities;
    // What was chosen for another channel goes on being said.
    if (options.visibility && !offered.contains(*options.visibility))
        offered << *options.visibility;
    for (const domain::Visibility visibility : std::as_const(offered))
        m_visibility->addItem(models::wordFor(visibility), static_cast<int>(visibility));
    const int wanted = options.visibility ? m_visibility->findData(static_cast<int>(*options.visibility)) : 0;
    m_visibility->setCurrentIndex(std::max(0, wanted));
    m_visibilityBox->setVisible(!offered.isEmpty());
    if (m_warning->text() != options.warning)
        m_warning->setText(options.warning);
    m_warningBox->setVisible(can.hasWarning || !options.warning.isEmpty());
    showPoll(options.poll);
    setVisible(!offered.isEmpty() || m_article->hasChoices() || can.hasWarning || !options.warning.isEmpty() || can.poll || m_hasPoll);
}

void PostExtras::showPoll(const std::optional<domain::Poll> &poll)
{
    m_hasPoll = poll.has_value();
    const QStringList answers = poll ? poll->options : QStringList();
    while (m_answers.size() > std::max<qsizetype>(answers.size(), m_hasPoll ? leastAnswers : 0))
        m_answers.takeLast()->deleteLater();
    for (qsizetype at = 0; at < answers.size(); ++at) {
        if (at >= m_answers.size())
            addAnswer(answers[at]);
        else if (m_answers[at]->text() != answers[at])
            m_answers[at]->setText(answers[at]);
    }
    while (m_hasPoll && m_answers.size() < leastAnswers)
        addAnswer({});
    const QSignalBlocker quiet(m_lasts);
    m_lasts->clear();
    const qint64 chosen = poll ? qint64{poll->lasts.count()} : secondsOfDay;
    constexpr std::array usual{qint64{300}, qint64{1'800}, qint64{3'600}, qint64{21'600}, secondsOfDay, 3 * secondsOfDay, 7 * secondsOfDay, 30 * secondsOfDay};
    for (const qint64 seconds : usual) {
        const std::chrono::seconds lasts{seconds};
        const bool isTaken = !m_can.poll
            || ((m_can.poll->shortest.count() == 0 || lasts >= m_can.poll->shortest) && (m_can.poll->longest.count() == 0 || lasts <= m_can.poll->longest)
                && (m_can.poll->step.count() < 2 || lasts % m_can.poll->step == std::chrono::seconds{0}));
        if (isTaken || seconds == chosen)
            m_lasts->addItem(models::lastingWord(lasts), seconds);
    }
    if (m_lasts->findData(chosen) < 0)
        m_lasts->addItem(models::lastingWord(std::chrono::seconds{chosen}), chosen);
    m_lasts->setCurrentIndex(m_lasts->findData(chosen));
    m_isMultiple->setChecked(poll && poll->isMultiple);
    followPoll();
}

void PostExtras::addAnswer(const QString &text)
{
    auto *answer = new QLineEdit(text, m_pollBox);
    leaveKeysWhileEmpty(*answer);
    m_answers << answer;
    //: of a poll; %1 is 1, 2…
    const QString name = tr("Answer %1").arg(m_answers.size());
    answer->setAccessibleName(name);
    answer->setPlaceholderText(name);
    m_answerColumn->addWidget(answer);
    answer->show();
    // Tab goes on with the next one, not with what was made before it.
    setTabOrder(m_answers.size() > 1 ? static_cast<QWidget *>(m_answers[m_answers.size() - 2]) : m_addPoll, answer);
    setTabOrder(answer, m_addAnswer);
    connect(answer, &QLineEdit::textEdited, this, &PostExtras::typed);
}

void PostExtras::followPoll()
{
    m_pollBox->setVisible(m_hasPoll);
    const bool isQuestion = m_can.poll && m_can.poll->question > 0;
    m_pollQuestion->setText(isQuestion ? tr("The text of the post is its question.") : QString());
    m_pollQuestion->setVisible(isQuestion);
    m_addPoll->setVisible(!m_hasPoll && m_can.poll);
    const qsizetype most = m_can.poll && m_can.poll->options > 0 ? m_can.poll->options : std::numeric_limits<qsizetype>::max();
    const bool hasRoom = m_answers.size() < most;
    const bool isFree = m_blocked.isEmpty();
    m_addAnswer->setEnabled(isFree && hasRoom);
    m_addAnswer->setToolTip(!isFree ? m_blocked : hasRoom ? QString() : tr("A poll has at most %Ln answer(s) here", nullptr, static_cast<int>(most)));
    for (QLineEdit *answer : std::as_const(m_answers))
        answer->setReadOnly(!isFree);
}

void PostExtras::beginPoll()
{
    showPoll(domain::Poll{});
    m_answers.first()->setFocus(Qt::OtherFocusReason);
    Q_EMIT chosen();
}

void PostExtras::endPoll()
{
    showPoll(std::nullopt);
    if (!m_addPoll->isHidden())
        m_addPoll->setFocus(Qt::OtherFocusReason);
    Q_EMIT chosen();
}

void PostExtras::setBlocked(const QString &reason)
{
    m_blocked = reason;
    const bool isFree = reason.isEmpty();
    for (QWidget *control : {static_cast<QWidget *>(m_visibility), static_cast<QWidget *>(m_lasts), static_cast<QWidget *>(m_isMultiple),
                             static_cast<QWidget *>(m_addPoll), static_cast<QWidget *>(m_removePoll)}) {
        control->setEnabled(isFree);
        control->setToolTip(reason);
    }
    m_article->setBlocked(reason);
    m_warning->setReadOnly(!isFree);
    m_warning->setToolTip(reason);
    followPoll();
}

} // namespace parvis::ui
