#include "ui/settings/language_page.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Language {
    QLatin1StringView code;
    const char16_t *ownName; ///< everybody must find their own, whatever the interface speaks now
};
constexpr std::array Languages{Language{"en"_L1, u"English"}, Language{"fr"_L1, u"Français"},
                               Language{"zh_CN"_L1, u"简体中文"}};

} // namespace

QStringList interfaceLanguages()
{
    QStringList codes;
    for (const Language &language : Languages)
        codes << language.code;
    return codes;
}

LanguagePage::LanguagePage(const QString &language, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &code) {
        auto *button = new QRadioButton(text, this);
        button->setChecked(code == language);
        group->addButton(button);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, code] { Q_EMIT edited(code); });
    };
    add(tr("The system’s language"), {});
    for (const Language &each : Languages)
        add(QString::fromUtf16(each.ownName), each.code);
    auto *hint = new QLabel(tr("The texts you read and your notes stay as they are."), this);
    hint->setProperty("role", u"quiet"_s);
    column->addSpacing(8);
    column->addWidget(hint);
    column->addStretch();
}
