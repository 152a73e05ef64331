//! The code lists of form B.

use tallfest_base::{code_list, inferred};

code_list! {
    /// Where a visit took place.
    pub enum VisitPlace = "visit_place" {
        AtCentre      = "at_centre",      inferred(2009), "på senteret"      | "på senteret"      | "at the centre";
        OutsideCentre = "outside_centre", inferred(2009), "utenfor senteret" | "utanfor senteret" | "outside the centre";
        + NotStated, inferred(2009);
    }
}

code_list! {
    /// How a visit was carried out while the pandemic kept users away.
    pub enum VisitChannel = "visit_channel" {
        Physical   = "physical",    inferred(2020),
            "fysisk oppmøte"                  | "fysisk oppmøte"                  | "in person";
        PhoneCovid = "phone_covid", inferred(2020),
            "telefon på grunn av korona"      | "telefon på grunn av korona"      | "by telephone because of the pandemic";
        VideoCovid = "video_covid", inferred(2020),
            "videosamtale på grunn av korona" | "videosamtale på grunn av korona" | "by video because of the pandemic";
        + NotStated, inferred(2020);
    }
}
