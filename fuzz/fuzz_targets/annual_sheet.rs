#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("annual_sheet"), |bytes: &[u8]| {
    tallfest_fuzz::run("annual_sheet", bytes);
});
