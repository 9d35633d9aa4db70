// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/storytemplatedialog.h"

#include "ui/articles/storytemplateeditor.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::StoryTemplate;

namespace {

QString listed(const QString &head, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString html = u"<h3>%1</h3><ul>"_s.arg(head.toHtmlEscaped());
    for (const QString &line : lines)
        html += u"<li>%1</li>"_s.arg(line.toHtmlEscaped());
    return html + u"</ul>"_s;
}

} // namespace

StoryTemplateDialog::StoryTemplateDialog(models::StoryTemplatesModel &templates, const QString &take, QWidget *parent)
    : QDialog(parent)
    , m_templates(templates)
    , m_language(new SegmentedControl(tr("Language of the templates"), this))
    , m_list(new QListView(this))
    , m_page(new QTextBrowser(this))
    , m_take(button(take,
                    [this] {
                        if (const auto storyTemplate = chosen()) {
                            accept();
                            Q_EMIT taken(*storyTemplate);
                        }
                    }))
    , m_own(button({},
                   [this] {
                       if (auto storyTemplate = chosen())
                           compose(*storyTemplate);
                   }))
    , m_remove(button(tr("Remove"), [this] {
        if (const auto storyTemplate = chosen())
            m_templates.remove(*storyTemplate);
    }))
{
    setWindowTitle(tr("Story templates"));
    constexpr QSize comfortable(860, 600);
    resize(comfortable);
    m_language->addSegment(tr("English"));
    m_language->addSegment(tr("French"));
    m_language->setCurrentIndex(m_templates.language() == "fr"_L1 ? 1 : 0);
    m_list->setModel(&m_templates);
    m_list->setAccessibleName(tr("Story templates"));
    m_list->setWordWrap(true);
    m_page->setAccessibleName(tr("What the template holds"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(theme::unit * 2);
    m_take->setDefault(true);
    auto *cancel = button(tr("Cancel"), [this] { reject(); });

    constexpr int listWidth = 260;
    auto *left = new QVBoxLayout;
    left->addWidget(m_language);
    left->addWidget(m_list, 1);
    m_list->setFixedWidth(listWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::unit * 2);
    columns->addLayout(left);
    columns->addWidget(m_page, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_own);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    all->setSpacing(theme::unit * 2);
    all->addLayout(columns, 1);
    all->addLayout(buttons);

    connect(m_language, &SegmentedControl::currentChanged, this, [this](int language) { m_templates.setLanguage(language == 1 ? u"fr"_s : u"en"_s); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StoryTemplateDialog::follow);
    connect(m_list, &QListView::activated, m_take, &QPushButton::click);
    connect(&m_templates, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const auto storyTemplate = chosen(); storyTemplate && m_wanted.isNull())
            m_wanted = storyTemplate->id;
    });
    connect(&m_templates, &QAbstractItemModel::modelReset, this, &StoryTemplateDialog::follow);
    connect(&m_templates, &models::StoryTemplatesModel::saved, this, [this](domain::Id<StoryTemplate> id) {
        m_wanted = id;
        follow();
    });
    m_templates.load();
    m_list->setFocus();
    follow();
}

QPushButton *StoryTemplateDialog::button(const QString &text, const std::function<void()> &run)
{
    auto *made = new QPushButton(text, this);
    made->setAutoDefault(false);
    made->setAccessibleName(text);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

std::optional<StoryTemplate> StoryTemplateDialog::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? std::optional(m_templates.at(current)) : std::nullopt;
}

void StoryTemplateDialog::compose(const StoryTemplate &begun)
{
    auto *editor = new StoryTemplateEditor(begun, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &StoryTemplateEditor::written, &m_templates, &models::StoryTemplatesModel::save);
    editor->open();
}

void StoryTemplateDialog::showPage(const StoryTemplate &shown)
{
    QString html = u"<h2>%1</h2><p>%2</p>"_s.arg(shown.title.toHtmlEscaped(), shown.summary.toHtmlEscaped());
    if (shown.goalWords)
        html += u"<p>%1</p>"_s.arg(tr("About %L1 words").arg(*shown.goalWords));
    html += listed(tr("How it is built"), models::StoryTemplatesModel::sectionsOf(shown)) + listed(tr("To ask before writing"), shown.questions)
        + listed(tr("To check before publishing"), shown.checklist);
    m_page->setHtml(html);
}

void StoryTemplateDialog::follow()
{
    if (const QModelIndex wanted = m_wanted.isNull() ? QModelIndex() : m_templates.indexOf(m_wanted); wanted.isValid()) {
        m_wanted = {};
        m_list->setCurrentIndex(wanted);
    } else if (!m_list->currentIndex().isValid() && m_templates.rowCount() > 0) {
        m_list->setCurrentIndex(m_templates.index(0));
    }
    const auto storyTemplate = chosen();
    const bool isOwn = storyTemplate && !storyTemplate->id.isNull();
    if (storyTemplate)
        showPage(*storyTemplate);
    m_take->setEnabled(storyTemplate.has_value());
    m_own->setEnabled(storyTemplate.has_value());
    m_own->setText(isOwn ? tr("Edit…") : tr("Make one of your own from it…"));
    m_own->setAccessibleName(m_own->text());
    m_remove->setVisible(isOwn);
}

} // namespace parvis::ui
