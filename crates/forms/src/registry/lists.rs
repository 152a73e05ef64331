//! The code lists of the register: kinds of centre, sides of a crisis centre, target groups, certainty.

use tallfest_base::{Text, code_list, inferred, seen};

use crate::smiso::CORE_SERVICES;

code_list! {
    /// The reporting systems.
    pub enum System = "system" {
        Smiso  = "smiso",  seen(2009), "sentrene mot incest og seksuelle overgrep" | "sentra mot incest og seksuelle overgrep" | "centres against incest and sexual abuse";
        Crisis = "crisis", seen(2009), "krisesentertilbudet"                       | "krisesentertilbodet"                     | "crisis centres";
    }
}

code_list! {
    /// The kind of a centre. The first four are abbreviations in use for one kind of service (S4).
    #[doc(alias = "sentertype")]
    pub enum CentreKind = "centre_kind" {
        Smi      = "SMI",      seen(2009), "SMI: støttesenter mot incest"                                    | "SMI: støttesenter mot incest"                                    | "SMI: centre against incest";
        Smso     = "SMSO",     seen(2009), "SMSO: senter mot seksuelle overgrep"                             | "SMSO: senter mot seksuelle overgrep"                             | "SMSO: centre against sexual abuse";
        Smiso    = "SMISO",    seen(2009), "SMISO: senter mot incest og seksuelle overgrep"                  | "SMISO: senter mot incest og seksuelle overgrep"                  | "SMISO: centre against incest and sexual abuse";
        Ssmm     = "SSMM",     seen(2009), "SSMM: senter for seksuelt misbrukte menn"                        | "SSMM: senter for seksuelt misbrukte menn"                        | "SSMM: centre for sexually abused men";
        Dixi     = "Dixi",     seen(2009), "Dixi: ressurssenter mot voldtekt"                                | "Dixi: ressurssenter mot valdtekt"                                | "Dixi: resource centre against rape";
        Crisis   = "crisis",   seen(2009), "krisesenter"                                                     | "krisesenter"                                                     | "crisis centre";
        Combined = "combined", seen(2009), "krise- og incestsenter: én organisasjon, ett senter i hvert system" | "krise- og incestsenter: éin organisasjon, eitt senter i kvart system" | "crisis and incest centre: one organisation, a centre in each system";
    }
}

impl CentreKind {
    /// Whether a centre of the kind is in a system.
    pub const fn is_of(self, system: System) -> bool {
        match self {
            Self::Smi | Self::Smso | Self::Smiso | Self::Ssmm | Self::Dixi => {
                matches!(system, System::Smiso)
            }
            Self::Crisis => matches!(system, System::Crisis),
            Self::Combined => true,
        }
    }

    /// The core services of a centre of the kind that stands in the incest system: about the same at all of them (S4).
    /// Of crisis centres and Dixi the source says none.
    pub fn core_services(self, system: System) -> &'static [Text] {
        let has = matches!(system, System::Smiso) && self != Self::Dixi;
        if has { &CORE_SERVICES } else { &[] }
    }
}

code_list! {
    /// The sides of a crisis centre. The men's answer on a form of their own from 2018 on.
    #[doc(alias = "tilbud")]
    pub enum Side = "side" {
        Women = "women", seen(2009), "tilbud til kvinner" | "tilbod til kvinner" | "offer to women";
        Men   = "men",   seen(2009), "tilbud til menn"    | "tilbod til menn"    | "offer to men";
    }
}

code_list! {
    /// For whom a centre is, where a source says so of it.
    #[doc(alias = "målgruppe")]
    pub enum TargetGroup = "target_group" {
        Abused    = "abused",    seen(2009), "utsatte"   | "utsette"   | "abused persons";
        Relatives = "relatives", seen(2009), "pårørende" | "pårørande" | "relatives";
        Women     = "women",     seen(2009), "kvinner"   | "kvinner"   | "women";
        Men       = "men",       seen(2009), "menn"      | "menn"      | "men";
        Children  = "children",  seen(2009), "barn"      | "barn"      | "children";
    }
}

code_list! {
    /// How well the weakest fact of a row is known.
    pub enum Known = "known" {
        Seen         = "seen",          seen(2009),     "en kilde sier det"      | "ei kjelde seier det"    | "a source says it";
        Inferred     = "inferred",      inferred(2009), "sluttet av noe annet"   | "slutta av noko anna"    | "inferred from something else";
        OwnKnowledge = "own_knowledge", inferred(2009), "allment kjent, uten kilde" | "allment kjent, utan kjelde" | "commonly known, no source found";
    }
}
