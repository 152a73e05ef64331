//! `tallfest what-if`: what other rules of protection would cost.

use std::{io::Write, process::ExitCode};

use tallfest::{
    Cost, NotReleased,
    base::{Lang, Text, text},
    disclosure::linked::ZeroPolicy,
};

use crate::{
    args::{WhatIf, Zeros},
    error::CliError,
    publish::checked,
    refused::refused,
};

pub(crate) fn run(args: &WhatIf, quiet: bool) -> Result<ExitCode, CliError> {
    let report = checked(&args.path, &[], args.work.threads(), quiet)?;
    let mut stdout = anstream::stdout().lock();
    for below in &args.below {
        for zeros in &args.zeros {
            let words = zeros.words().to(args.lang);
            let choice = CHOICE.to(args.lang).replace("{below}", &below.to_string());
            match tallfest::what_if(&report, *below, ZeroPolicy::from(*zeros)) {
                Ok(costs) => {
                    writeln!(stdout, "{}", choice.replace("{zeros}", words))?;
                    for cost in &costs {
                        writeln!(stdout, "  {}", line(cost, args.lang))?;
                    }
                }
                Err(NotReleased::Errors) => {
                    return refused(&mut stdout, &args.path, report, (ERRORS, args.lang), quiet);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

const CHOICE: Text = text(
    "Antall under {below} skjules; {zeros}",
    "Tal under {below} blir skjulte; {zeros}",
    "Counts below {below} are hidden; {zeros}",
);
const ERRORS: Text = text(
    "Ingenting er regnet ut: feilene må rettes eller fritas først.",
    "Ingenting er rekna ut: feila må rettast eller få fritak først.",
    "Nothing is worked out: the errors have to be mended or waived first.",
);
const COUNTS: Text = text(
    "{hidden} av {cells} antall skjult",
    "{hidden} av {cells} tal skjulte",
    "{hidden} of {cells} counts hidden",
);
const SUMS: Text = text("{} summer skjult", "{} summar skjulte", "{} sums hidden");
const NONE: Text = text("ingenting skjult", "ingenting skjult", "nothing hidden");
const WITHHELD: Text = text(
    "hele tabeller holdt tilbake: {}",
    "heile tabellar haldne tilbake: {}",
    "tables withheld as wholes: {}",
);

fn line(cost: &Cost, lang: Lang) -> String {
    let mut parts = vec![];
    if let Some(loss) = cost.counts.filter(|loss| loss.hidden > 0) {
        let words = COUNTS.to(lang).replace("{hidden}", &loss.hidden.to_string());
        parts.push(words.replace("{cells}", &loss.cells.to_string()));
    }
    if cost.sums > 0 {
        parts.push(SUMS.to(lang).replace("{}", &cost.sums.to_string()));
    }
    if !cost.withheld.is_empty() {
        parts.push(WITHHELD.to(lang).replace("{}", &cost.withheld.join(", ")));
    }
    if parts.is_empty() {
        parts.push(NONE.to(lang).to_owned());
    }
    format!("{} {}: {}", cost.system, cost.form, parts.join("; "))
}

impl Zeros {
    const fn words(self) -> Text {
        match self {
            Self::Shown => text("nuller vises", "nullar blir viste", "zeros are shown"),
            Self::MayBeHidden => {
                text("nuller kan skjules", "nullar kan bli skjulte", "zeros may be hidden")
            }
            Self::Protected => text(
                "nuller skjules som små tall",
                "nullar blir skjulte som små tal",
                "zeros are hidden like small counts",
            ),
        }
    }
}

impl From<Zeros> for ZeroPolicy {
    fn from(zeros: Zeros) -> Self {
        match zeros {
            Zeros::Shown => Self::Shown,
            Zeros::MayBeHidden => Self::MayBeHidden,
            Zeros::Protected => Self::Protected,
        }
    }
}
