#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("annual"), |bytes: &[u8]| {
    tallfest_fuzz::run("annual", bytes);
});
