//! A change from one year to another, or why none is told.

use tallfest_base::{Lang, Share, Year, text};
use tallfest_disclosure::grouped;

use super::{Amount, Break, Kind, Points};
use crate::published::Quantity;

/// A change from one year to another, worked out from the exact figures and rounded once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    from: (Year, Share),
    to: (Year, Share),
    by: ChangeBy,
    tenths: i64,
    /// The numbers of centres behind the two, where they differ.
    composition: Option<(u64, u64)>,
    /// By how much a centre's mean changed, in tenths of a per cent, where the numbers of centres differ.
    per_centre: Option<i64>,
    decimals: u32,
}

/// What a change is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeBy {
    /// Per cent of what it was.
    PerCent,
    /// Percentage points: both are shares (P-10).
    Points,
    /// So many institutions more or fewer.
    Institutions,
}

/// Why no change is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoChange {
    /// There is no figure of a year, or it is the same.
    NoPoint,
    /// It is, or may be, counted differently in the two years.
    Break(Vec<&'static Break>),
    /// A figure is not shown.
    Hidden,
    /// A figure was printed rounded, or in words.
    NotExact,
    /// The earlier figure is too small for per cent, or a share is of too few.
    Small,
}

/// No per cent of fewer than these (`domain.md` 3.21).
const RELATIVE_FROM: u64 = 30;
/// No share of fewer than these (P-05).
const SHARE_FROM: u64 = 10;

impl Points {
    /// The change from one year to a later one.
    ///
    /// # Errors
    /// Why none is told: a break lies, or may lie, between the two, or a figure is not there, not shown, not exact or too
    /// small.
    pub fn change(&self, from: Year, to: Year) -> Result<Change, NoChange> {
        let (Some(before), Some(after)) = (self.get(from), self.get(to)) else {
            return Err(NoChange::NoPoint);
        };
        if from >= to {
            return Err(NoChange::NoPoint);
        }
        let breaks = self.breaks(from, to);
        if !breaks.is_empty() {
            return Err(NoChange::Break(breaks));
        }
        if [before, after].iter().any(|point| *point.amount() == Amount::Hidden) {
            return Err(NoChange::Hidden);
        }
        let exact = (before.exact(), after.exact());
        let (Some(one), Some(other)) = exact else { return Err(NoChange::NotExact) };
        let is_institutions = self.series().is_of_institutions();
        let (by, tenths) = match self.series().kind {
            Kind::Share if one.whole().min(other.whole()) < SHARE_FROM => {
                return Err(NoChange::Small);
            }
            Kind::Share => (ChangeBy::Points, tenths_of(one, other, Quantity::whole(1))),
            Kind::Count if is_institutions => {
                let number = |of: Share| i64::try_from(of.part()).ok();
                let more = number(one).zip(number(other)).and_then(|(a, b)| b.checked_sub(a));
                (ChangeBy::Institutions, more)
            }
            Kind::Count | Kind::Sum { .. } if one.part() < self.in_units(RELATIVE_FROM) => {
                return Err(NoChange::Small);
            }
            Kind::Mean { .. } if one.whole() < RELATIVE_FROM || one.part() == 0 => {
                return Err(NoChange::Small);
            }
            Kind::Count | Kind::Sum { .. } | Kind::Mean { .. } => {
                (ChangeBy::PerCent, tenths_of(one, other, one.into()))
            }
        };
        let composition = self.composition(from, to);
        let per_centre = composition.filter(|_| by == ChangeBy::PerCent && one.whole() == 1);
        let per_centre = per_centre.and_then(|(before, after)| {
            let (one, other) = (Share::new(one.part(), before)?, Share::new(other.part(), after)?);
            tenths_of(one, other, one.into())
        });
        Ok(Change {
            from: (from, one),
            to: (to, other),
            by,
            // A change that is more than can be held is none that can be told.
            tenths: tenths.ok_or(NoChange::NotExact)?,
            composition,
            per_centre,
            decimals: self.series().decimals(),
        })
    }

    fn in_units(&self, number: u64) -> u64 {
        number.saturating_mul(10_u64.saturating_pow(self.series().decimals()))
    }
}

/// How much more `other` is than `one`, in tenths of a per cent of `scale`.
fn tenths_of(one: Share, other: Share, scale: Quantity) -> Option<i64> {
    Quantity::from(other).minus(one.into())?.part_of(scale)?.tenths_of_percent()
}

impl Change {
    /// What it is told in.
    pub const fn by(&self) -> ChangeBy {
        self.by
    }

    /// In tenths of a per cent or of a percentage point, or in institutions; negative for a fall.
    pub const fn tenths(&self) -> i64 {
        self.tenths
    }

    /// The numbers of centres behind the two figures, where they differ.
    pub const fn composition(&self) -> Option<(u64, u64)> {
        self.composition
    }

    /// By how much a centre's mean changed, in tenths of a per cent, where the numbers of centres differ.
    pub const fn per_centre(&self) -> Option<i64> {
        self.per_centre
    }

    /// It in short: `+6,6 %`, `−2,0 prosentpoeng`, `+1`.
    pub fn short(&self, lang: Lang) -> String {
        let points = text("prosentpoeng", "prosentpoeng", "percentage points").to(lang);
        match self.by {
            ChangeBy::PerCent => format!("{} %", signed(self.tenths, lang)),
            ChangeBy::Points => format!("{} {points}", signed(self.tenths, lang)),
            ChangeBy::Institutions => match self.tenths {
                0 => "0".to_owned(),
                number if number < 0 => format!("−{}", number.unsigned_abs()),
                number => format!("+{number}"),
            },
        }
    }

    /// It as a sentence. A share is told with both counts; where the numbers of centres differ, the sentence rests on what
    /// there is a centre, and tells both numbers of centres (P-11).
    pub fn sentence(&self, lang: Lang) -> String {
        let (from, to) = (self.from.0.to_string(), self.to.0.to_string());
        let number = |share: Share| self.number(share, lang);
        let words = match (self.by, self.per_centre, self.composition) {
            (ChangeBy::PerCent, Some(tenths), Some((before, after))) => text(
                "Per senter {change} % fra {from} til {to}: {one} ved {before} sentre, {other} ved {after}.",
                "Per senter {change} % frå {from} til {to}: {one} ved {before} senter, {other} ved {after}.",
                "A centre {change} % from {from} to {to}: {one} at {before} centres, {other} at {after}.",
            )
            .to(lang)
            .replace("{change}", &signed(tenths, lang))
            .replace("{before}", &before.to_string())
            .replace("{after}", &after.to_string()),
            _ => text(
                "{change} fra {from} til {to}: {one} og {other}.",
                "{change} frå {from} til {to}: {one} og {other}.",
                "{change} from {from} to {to}: {one} and {other}.",
            )
            .to(lang)
            .replace("{change}", &self.short(lang)),
        };
        words
            .replace("{from}", &from)
            .replace("{to}", &to)
            .replace("{one}", &number(self.from.1))
            .replace("{other}", &number(self.to.1))
    }

    fn number(&self, share: Share, lang: Lang) -> String {
        let whole = |number: u64| grouped(&number.to_string());
        match self.by {
            ChangeBy::Points => text("{part} av {whole}", "{part} av {whole}", "{part} of {whole}")
                .to(lang)
                .replace("{part}", &whole(share.part()))
                .replace("{whole}", &whole(share.whole())),
            ChangeBy::PerCent | ChangeBy::Institutions => {
                let one = 10_u64.saturating_pow(self.decimals);
                match (share.whole(), self.decimals) {
                    (1, 1..) => {
                        let point = if lang == Lang::En { '.' } else { ',' };
                        let rest = share.part() % one;
                        format!(
                            "{}{point}{rest:0width$}",
                            whole(share.part() / one),
                            width = width(self.decimals)
                        )
                    }
                    _ => whole(share.rounded()),
                }
            }
        }
    }
}

fn width(decimals: u32) -> usize {
    usize::try_from(decimals).unwrap_or(0)
}

/// Tenths with their sign and the language's decimal sign.
fn signed(tenths: i64, lang: Lang) -> String {
    let sign = match tenths {
        0 => "",
        tenths if tenths < 0 => "−",
        _ => "+",
    };
    let (size, point) = (tenths.unsigned_abs(), if lang == Lang::En { '.' } else { ',' });
    format!("{sign}{}{point}{}", size / 10, size % 10)
}
