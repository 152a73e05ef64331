//! A synthetic national year of the crisis centres.

use tallfest_base::{CentreFacts, Completion, Date, Year};
use tallfest_forms::{crisis::lists::OfferFor, register::Before};

use crate::{
    Plan, SynthError, answers,
    before::gone,
    crisis::{
        centre::{CrisisCentre, SYSTEM},
        days::{Days, days},
        home::{self, Home},
        houses::{House, houses},
        offers::{Side, fill_together, side},
        quotas::{Place, Quotas, quotas},
        roster,
    },
    targets::Targets,
};

/// The years of which there are synthetic submissions of crisis centres.
pub const CRISIS_YEARS: [Year; 4] = [2017, 2018, 2019, 2020];

/// Beds are taken so many nights of ten: our choice.
const TAKEN: u64 = 6;
/// An offer has so many beds more: our choice, so that no two sides of a centre answer alike in everything (E-023).
const SPARE_FOR_WOMEN: u64 = 4;
const SPARE_FOR_MEN: u64 = 1;

/// A synthetic national year of the crisis centres: the submission of each.
///
/// ```
/// use tallfest_synth::{CrisisYear, Plan};
///
/// let year = CrisisYear::new(&Plan { seed: 7, ..Plan::default() })?;
/// assert_eq!(year.centres().len(), 44);
/// let offers: usize = year.centres().iter().map(|centre| centre.offers().count()).sum();
/// assert_eq!(offers, 43 + 39);
/// let stays: usize = year.centres().iter().map(|centre| centre.residents().count()).sum();
/// assert_eq!(stays, 2198);
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct CrisisYear {
    year: Year,
    centres: Vec<CrisisCentre>,
}

impl CrisisYear {
    /// Plans the year.
    ///
    /// # Errors
    /// If there are no figures of the year, if more centres are wanted than there were, if nothing is wanted, or if
    /// there would be more records than can be counted.
    pub fn new(plan: &Plan) -> Result<Self, SynthError> {
        let targets = Targets::of_system(SYSTEM, plan.year, &CRISIS_YEARS)?;
        let numbers = roster::present(plan.year);
        let all = numbers.len();
        if u64::try_from(all) != Ok(targets.number("annual_all", "centres.total")?) {
            return Err(SynthError::Impossible("centres"));
        }
        let wanted = plan.centres.unwrap_or(all);
        if wanted == 0 || wanted > all {
            return Err(SynthError::Centres { wanted, all });
        }
        if plan.scale == 0 || plan.scale > MOST_SCALE {
            return Err(SynthError::Scale { scale: plan.scale });
        }
        let mut women = side(OfferFor::Women, &targets, plan.seed, &numbers)?;
        let mut men = side(OfferFor::Men, &targets, plan.seed, &numbers)?;
        fill_together(&numbers, &mut women, &mut men, &targets, plan.seed)?;
        let of_women = houses(&women, &targets, plan.seed)?;
        let of_men = houses(&men, &targets, plan.seed)?;
        for (side, houses) in [(&mut women, &of_women), (&mut men, &of_men)] {
            fill_rest(side, houses, plan)?;
        }
        let places: Vec<Place<'_>> =
            women.offers.iter().zip(&of_women).chain(men.offers.iter().zip(&of_men)).collect();
        let mut quotas = quotas(&targets, &places)?;
        let quotas_of_men = quotas.split_off(women.present.len());
        let [days_of_women, days_of_men] = days([&women, &men], &targets, plan.seed)?;
        let mut planned = plans(&women, &of_women, quotas, days_of_women, plan)?;
        planned.extend(plans(&men, &of_men, quotas_of_men, days_of_men, plan)?);
        let centres = numbers.into_iter().take(wanted).map(|number| CrisisCentre {
            number,
            year: plan.year,
            plans: planned
                .iter()
                .filter(|(of, ..)| *of == number)
                .map(|(_, plan, home)| (plan.clone(), home.clone()))
                .collect(),
        });
        Ok(Self { year: plan.year, centres: centres.collect() })
    }

    /// The centres, by their ids.
    pub fn centres(&self) -> &[CrisisCentre] {
        &self.centres
    }

    /// The centres that were there the year before and are gone.
    pub(crate) fn gone(&self) -> impl Iterator<Item = Before> {
        gone(SYSTEM, roster::gone(self.year))
    }
}

/// With more than this the cubes of the ranks of stays can't be counted.
const MOST_SCALE: u64 = 10_000;

/// Answers what hangs on the stays, and what no figure is published of.
fn fill_rest(side: &mut Side, houses: &[House], plan: &Plan) -> Result<(), SynthError> {
    let completion = Completion::new(plan.year, CentreFacts::default());
    let year = Date::new(plan.year, 1, 1).zip(Date::new(plan.year, 12, 31));
    let days = year.and_then(|(first, last)| first.days_until(last)).map(|days| days + 1);
    let days = days.ok_or(SynthError::Year { year: plan.year })?;
    let spare = match side.who {
        OfferFor::Women => SPARE_FOR_WOMEN,
        OfferFor::Men => SPARE_FOR_MEN,
    };
    for (offer, house) in side.offers.iter_mut().zip(houses) {
        let beds = (house.nights * plan.scale * 10).div_ceil(days * TAKEN);
        offer.places = answers::number(if house.stays > 0 { beds + spare } else { 0 });
        completion.complete(offer);
    }
    Ok(())
}

/// What is planned of each offer of a side, with the number of its centre.
fn plans(
    side: &Side,
    houses: &[House],
    quotas: Vec<Quotas>,
    days: Vec<Days>,
    plan: &Plan,
) -> Result<Vec<(usize, home::Plan, Home)>, SynthError> {
    let offers = side.present.iter().zip(&side.offers).zip(houses);
    let mut planned = vec![];
    for (((number, offer), house), (quotas, days)) in offers.zip(quotas.into_iter().zip(days)) {
        let plan = home::Plan {
            year: plan.year,
            seed: plan.seed,
            scale: plan.scale,
            who: side.who,
            number: 2 * number + usize::from(side.who == OfferFor::Men),
            house: *house,
            quotas,
            days,
            offer: offer.clone(),
        };
        let home = Home::new(&plan).ok_or(SynthError::Impossible("stays"))?;
        planned.push((*number, plan, home));
    }
    Ok(planned)
}
