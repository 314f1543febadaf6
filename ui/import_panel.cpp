#include "ui/import_panel.h"

#include "tables/result_list.h"
#include "ui/list_line_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostColumns = 300; // a file with more keeps its recognition for the rest
enum Place { HeaderPlace, SamplePlace, MeaningPlace, UnitPlace, ReasonPlace, PlaceCount };

bool isTime(Meaning meaning)
{
    return meaning == Meaning::Time || meaning == Meaning::GunTime || meaning == Meaning::Split
        || meaning == Meaning::Pace;
}

} // namespace

ImportPanel::ImportPanel(std::shared_ptr<const ResultList> list, QWidget *parent)
    : QDialog(parent)
    , m_list(std::move(list))
    , m_columns(new QTableWidget(this))
    , m_event(new QLineEdit(m_list->event, this))
    , m_year(new QLineEdit(m_list->year ? QString::number(*m_list->year) : QString(), this))
    , m_discipline(new QLineEdit(m_list->discipline, this))
    , m_header(new QCheckBox(tr("The first line names the &columns"), this))
    , m_keep(new QCheckBox(tr("&Keep for files with the same header"), this))
{
    setWindowTitle(tr("Columns of %1").arg(m_list->name));
    setObjectName(u"columns"_s);
    resize(std::max(860, fontMetrics().averageCharWidth() * 150), std::max(520, fontMetrics().height() * 34));
    const int rows = std::min(int(m_list->fileColumns.size()), mostColumns);
    m_columns->setColumnCount(PlaceCount);
    m_columns->setRowCount(rows);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("First value"), tr("Means"), tr("Unit"), tr("Why")});
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columns->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columns->setShowGrid(false);
    m_columns->setAccessibleName(tr("Columns of the list"));
    m_columns->verticalHeader()->setDefaultSectionSize(std::max(30, fontMetrics().height() + 14));
    m_columns->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (int row = 0; row < rows; ++row) {
        const ListColumn &column = m_list->fileColumns[std::size_t(row)];
        const QString name = column.header.isEmpty() ? tr("(no name)") : column.header;
        m_columns->setItem(row, HeaderPlace, new QTableWidgetItem(name));
        m_columns->setItem(row, SamplePlace, new QTableWidgetItem(column.sample));
        auto *reason = new QTableWidgetItem(column.reason);
        reason->setToolTip(column.reason.toHtmlEscaped());
        m_columns->setItem(row, ReasonPlace, reason);
        auto *meaning = new QComboBox;
        for (int at = 0; at <= int(Meaning::Discipline); ++at) {
            meaning->addItem(meaningName(Meaning(at)), at);
        }
        meaning->setCurrentIndex(int(column.meaning));
        meaning->setAccessibleName(tr("What %1 means").arg(name));
        m_columns->setCellWidget(row, MeaningPlace, meaning);
        auto *unit = new QComboBox;
        unit->addItem(tr("as the values say"), int(TimeUnit::None));
        for (int at = int(TimeUnit::Clock); at <= int(TimeUnit::Hours); ++at) {
            unit->addItem(unitName(TimeUnit(at)), at);
        }
        unit->setCurrentIndex(int(column.unit));
        unit->setVisible(isTime(column.meaning));
        unit->setAccessibleName(tr("Unit of %1").arg(name));
        m_columns->setCellWidget(row, UnitPlace, unit);
        connect(meaning, &QComboBox::currentIndexChanged, this, [this, row] { meaningChanged(row); });
    }
    auto *head = m_columns->horizontalHeader();
    const int unit = fontMetrics().averageCharWidth();
    head->resizeSection(HeaderPlace, unit * 20);
    head->resizeSection(SamplePlace, unit * 20);
    head->resizeSection(MeaningPlace, unit * 22);
    head->resizeSection(UnitPlace, unit * 22);
    head->setStretchLastSection(true);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    m_year->setValidator(new QIntValidator(1800, 2200, m_year));
    m_event->setAccessibleName(tr("Race"));
    m_year->setAccessibleName(tr("Year"));
    m_discipline->setAccessibleName(tr("Discipline"));
    m_event->setToolTip(m_list->reasons.toHtmlEscaped());
    m_header->setChecked(m_list->hasHeader);
    m_keep->setEnabled(!m_list->header.isEmpty());
    auto *form = new QFormLayout;
    form->addRow(tr("&Race, where no column says it:"), m_event);
    form->addRow(tr("&Year:"), m_year);
    form->addRow(tr("&Discipline:"), m_discipline);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Read again"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    if (int(m_list->fileColumns.size()) > rows) {
        auto *more =
            new QLabel(tr("The first %1 of %2 columns.")
                           .arg(locale().toString(rows), locale().toString(qulonglong(m_list->fileColumns.size()))),
                this);
        all->addWidget(more);
    }
    all->addWidget(m_columns, 1);
    all->addLayout(form);
    all->addWidget(m_header);
    all->addWidget(m_keep);
    all->addWidget(buttons);
}

void ImportPanel::meaningChanged(int row)
{
    const auto *meaning = static_cast<QComboBox *>(m_columns->cellWidget(row, MeaningPlace));
    auto *unit = static_cast<QComboBox *>(m_columns->cellWidget(row, UnitPlace));
    unit->setVisible(isTime(Meaning(meaning->currentData().toInt())));
    m_columns->item(row, ReasonPlace)->setText(tr("your choice"));
}

std::vector<ColumnChoice> ImportPanel::choices() const
{
    std::vector<ColumnChoice> chosen;
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const ListColumn &was = m_list->fileColumns[std::size_t(row)];
        ColumnChoice choice;
        choice.column = row;
        choice.meaning =
            Meaning(static_cast<QComboBox *>(m_columns->cellWidget(row, MeaningPlace))->currentData().toInt());
        choice.unit = isTime(choice.meaning)
            ? TimeUnit(static_cast<QComboBox *>(m_columns->cellWidget(row, UnitPlace))->currentData().toInt())
            : TimeUnit::None;
        choice.metres = choice.meaning == Meaning::Split ? was.metres : std::nullopt;
        chosen.push_back(choice);
    }
    return chosen;
}

ListOptions ImportPanel::options() const
{
    ListOptions options;
    options.id = m_list->id;
    options.columns = choices();
    options.event = m_event->text().trimmed();
    bool isYear = false;
    const int year = m_year->text().toInt(&isYear);
    options.year = isYear ? std::optional(year) : std::nullopt;
    options.discipline = m_discipline->text().trimmed();
    options.hasHeader = m_header->isChecked();
    options.delimiter = m_list->delimiter;
    return options;
}

bool ImportPanel::isKept() const { return m_keep->isChecked(); }

ListProfile ImportPanel::profile() const
{
    return {m_list->header, choices(), m_event->text().trimmed(), m_discipline->text().trimmed()};
}

} // namespace proofline
