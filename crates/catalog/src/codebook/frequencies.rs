//! How often each answer was given in a year, in the codebook. Figures come as [`Protected`] only.

use std::fmt::Write;

use tallfest_base::{Lang, Text, Year, text};
use tallfest_disclosure::{Figure, Protected, Row, grouped};

use super::plain;

/// The figures of a year that a codebook shows beside its questions.
#[derive(Debug)]
pub struct Frequencies {
    /// The registration year.
    pub year: Year,
    /// Whether any of the data are made up: every page says so.
    pub synthetic: bool,
    /// A table of each question, named `system-form-question`.
    pub tables: Vec<Protected>,
}

impl Frequencies {
    /// What a reader must know of all figures of a page.
    pub(super) fn about(&self, lang: Lang) -> String {
        let mut words = String::new();
        if self.synthetic {
            let _ = writeln!(words, "**{}**\n", SYNTHETIC.to(lang));
        }
        let _ = writeln!(words, "{}\n", ABOUT.to(lang).replace("{}", &self.year.to_string()));
        words
    }

    /// The table of a question, if it was counted.
    pub(super) fn of_question(
        &self,
        system: &str,
        form: &str,
        question: &str,
        lang: Lang,
    ) -> String {
        let id = format!("{system}-{form}-{question}");
        let table = self.tables.iter().find(|table| table.frame().id == id);
        table.map_or_else(String::new, |table| self.table(table, lang))
    }

    fn table(&self, table: &Protected, lang: Lang) -> String {
        let title = text("Svar i {}", "Svar i {}", "Answers in {}").to(lang);
        let title = title.replace("{}", &self.year.to_string());
        let mut words = format!("**{title}** ({})\n\n", table.protection().words(lang));
        let frame = table.frame();
        let total = TOTAL.to(lang);
        let last = frame.dimensions.last().map_or(&[][..], |last| &last.classes);
        match (frame.dimensions.as_slice(), table.rows()) {
            ([_], [row]) => {
                let [answer, number] = [ANSWER, NUMBER].map(|words| words.to(lang));
                let _ = writeln!(words, "| {answer} | {number} |\n| --- | ---: |");
                for (class, figure) in last.iter().zip(&row.cells) {
                    let _ =
                        writeln!(words, "| {} | {} |", plain(class.label.to(lang)), shown(*figure));
                }
                let _ = writeln!(words, "| {total} | {} |", shown(row.total));
            }
            ([rows, _], lines) => {
                let heads: Vec<_> = last.iter().map(|class| plain(class.label.to(lang))).collect();
                let _ = writeln!(words, "| {} | {} | {total} |", ROW.to(lang), heads.join(" | "));
                let _ = writeln!(words, "| --- |{}", " ---: |".repeat(heads.len() + 1));
                for (row, class) in lines.iter().zip(&rows.classes) {
                    let _ = writeln!(words, "| {} | {} |", plain(class.label.to(lang)), line(row));
                }
            }
            _ => return String::new(),
        }
        if !frame.partition {
            let several = text(
                "Flere svar er mulige.",
                "Fleire svar er moglege.",
                "Several answers are possible.",
            );
            let _ = writeln!(words, "\n{}", several.to(lang));
        }
        words.push('\n');
        words
    }
}

fn line(row: &Row) -> String {
    let figures = row.cells.iter().copied().chain([row.total]);
    figures.map(shown).collect::<Vec<_>>().join(" | ")
}

/// A count as a publication shows it.
fn shown(figure: Figure) -> String {
    match figure {
        Figure::Shown { value, .. } => grouped(&value.to_string()),
        Figure::Hidden(_) => ":".to_owned(),
    }
}

const SYNTHETIC: Text = text(
    "Oppdiktede data: tallene er laget av et program og gjelder ingen virkelige personer eller sentre.",
    "Oppdikta data: tala er laga av eit program og gjeld ingen verkelege personar eller senter.",
    "Made-up data: the figures were made by a program and are about no real persons or centres.",
);
const ABOUT: Text = text(
    "Tallene er antall poster i {}. «:» vises ikke av hensyn til personvern. Hvert spørsmål er skjermet for seg, sammen med summen. Tallene er ikke prøvd mot tabellene i publiseringen av samme år, mot hverandre, mot andre år eller mot tidligere utgaver av kodeboken: ett skjult tall kan gå fram av dem sammen. Del dem ikke med andre før det er gjort.",
    "Tala er talet på postar i {}. «:» blir ikkje vist av omsyn til personvern. Kvart spørsmål er skjerma for seg, saman med summen. Tala er ikkje prøvde mot tabellane i publiseringa av same år, mot kvarandre, mot andre år eller mot tidlegare utgåver av kodeboka: eit skjult tal kan gå fram av dei saman. Del dei ikkje med andre før det er gjort.",
    "The figures are numbers of records in {}. \":\" is not shown for reasons of privacy. Each question is protected on its own, with its total. The figures are not audited against the tables of the publication of the same year, against each other, against other years or against earlier editions of the codebook: together they may give a hidden figure away. Do not share them before that is done.",
);
const TOTAL: Text = text("I alt", "I alt", "Total");
const ANSWER: Text = text("Svar", "Svar", "Answer");
const NUMBER: Text = text("Antall", "Tal", "Number");
const ROW: Text = text("Rad", "Rad", "Row");
