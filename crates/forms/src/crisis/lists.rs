//! The code lists of the crisis centres' forms: here those that several forms share.

use tallfest_base::{code_list, code_rows, seen_about};

code_list! {
    /// A crisis centre's women's or men's side: the unit of its yearly questionnaire.
    #[doc(alias = "tilbud")]
    pub enum OfferFor = "offer" {
        Women = "women", seen_about(2014), "tilbud til kvinner" | "tilbod til kvinner" | "offer for women";
        Men   = "men",   seen_about(2014), "tilbud til menn"    | "tilbod til menn"    | "offer for men";
    }
}

code_list! {
    /// Whether a stay or visit may be registered. One that is reserved against keeps only what its form asks of all. Until
    /// 2019 the texts of the sources word it as consent (`domain.md` 1.10); the words are ours.
    #[doc(alias = "reservasjon")]
    pub enum RegistrationStatus = "registration_status" {
        Registered = "registered", seen_about(2014),
            "registrert"                                       | "registrert"                                       | "registered"
            until 2019 "samtykket til registrering"            | "samtykte til registrering"                       | "consented to registration";
        Reserved   = "reserved",   seen_about(2014),
            "ønsket å reservere seg mot (videre) registrering" | "ønskte å reservere seg mot (vidare) registrering" | "wanted to be kept out of (further) registration"
            until 2019 "samtykket ikke til (videre) registrering" | "samtykte ikkje til (vidare) registrering" | "did not consent to (further) registration";
    }
}

code_rows! {
    crisis_agencies {
    } without agencies_beside_child_welfare {
        ChildWelfare = "child_welfare", seen_about(2014), "barnevernstjenesten" | "barnevernstenesta" | "child welfare service";
    } {
        Nav               = "nav",                seen_about(2014), "NAV"                   | "NAV"                  | "NAV";
        FamilyCounselling = "family_counselling", seen_about(2014), "familievernet"         | "familievernet"        | "family counselling service";
        MentalHealth      = "mental_health",      seen_about(2014), "psykisk helsetjeneste" | "psykisk helseteneste" | "mental health service";
        Police            = "police",             seen_about(2014), "politiet"              | "politiet"             | "police";
        SubstanceCare     = "substance_care",     seen_about(2014), "rusomsorgen"           | "rusomsorga"           | "substance-use care";
        HousingOffice     = "housing_office",     seen_about(2014), "boligkontor"           | "bustadkontor"         | "housing office";
        ChildrensHouse    = "childrens_house",    seen_about(2014), "barnehus"              | "barnehus"             | "children's house";
        AssaultCentre     = "assault_centre",     seen_about(2014), "overgrepsmottak"       | "overgrepsmottak"      | "sexual assault centre";
    }
}

crisis_agencies! {
    /// Another service that a crisis centre works with: the rows of the cooperation matrix.
    #[doc(alias = "instans")]
    pub enum Agency = "crisis_agency" {}
}

// After the rows that they share.
mod child;
mod day_visit;
mod help;
mod offer;
mod resident;

pub use child::*;
pub use day_visit::*;
pub use help::*;
pub use offer::*;
pub use resident::*;
