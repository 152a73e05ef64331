//! What is hidden in a release and why, and what it costs: for those who may see the submissions.

use std::io::Write;

use tallfest::{
    Release,
    base::{Lang, Text, text},
    disclosure::linked::{Fate, Why},
};

use crate::error::CliError;

pub(crate) fn print(
    to: &mut impl Write,
    releases: &[Release<'_>],
    lang: Lang,
) -> Result<(), CliError> {
    for release in releases {
        for of in &release.proofs {
            let loss = &of.proof.loss;
            let words = LOSS
                .to(lang)
                .replace("{hidden}", &loss.hidden.to_string())
                .replace("{cells}", &loss.cells.to_string());
            writeln!(to, "{} {} ({}): {words}", release.year.system, of.form, of.proof.of)?;
            if let Some((part, whole)) = loss.largest_share {
                let words = LARGEST.to(lang).replace("{part}", &part.to_string());
                writeln!(to, "  {}", words.replace("{whole}", &whole.to_string()))?;
            }
            for (places, fate) in &of.proof.reasons {
                writeln!(to, "  {}: {}", places.join(" = "), why(*fate).to(lang))?;
            }
        }
        for table in &release.withheld {
            writeln!(to, "{table}: {}", WITHHELD.to(lang))?;
        }
    }
    Ok(())
}

const LOSS: Text = text(
    "{hidden} av {cells} celler er skjult",
    "{hidden} av {cells} celler er skjulte",
    "{hidden} of {cells} cells are hidden",
);
const LARGEST: Text = text(
    "den største delen av en sum som er skjult: {part} av {whole}",
    "den største delen av ein sum som er skjult: {part} av {whole}",
    "the largest part of a total that is hidden: {part} of {whole}",
);
const WITHHELD: Text = text(
    "hele tabellen er holdt tilbake: en celle kunne ikke skjermes på annen måte",
    "heile tabellen er halden tilbake: ei celle kunne ikkje skjermast på annan måte",
    "the whole table is withheld: a cell could not be protected in any other way",
);

const fn why(fate: Fate) -> Text {
    match fate {
        Fate::Shown => text("vist", "vist", "shown"),
        Fate::Secondary => text(
            "skjult for å beskytte en annen celle",
            "skjult for å verne ei anna celle",
            "hidden to protect another cell",
        ),
        Fate::Primary(Why::Few) => text("få", "få", "few"),
        Fate::Primary(Why::FewPersons) => {
            text("få bak summen", "få bak summen", "few behind the sum")
        }
        Fate::Primary(Why::Given) => text(
            "antallet bak summen er skjult",
            "talet bak summen er skjult",
            "the number behind the sum is hidden",
        ),
        Fate::Primary(_) => text("en annen regel", "ein annan regel", "another rule"),
    }
}
