/// Which buildings do we look after, where do they stand, and who is in them on ordinary days?
///
/// - Front door: [PremisesRegister]; `premises.imports` says what a list of premises means. Tells
///   others: [PremisesImported]. Screens: `/premises`, `/premises/import`.
/// - Not here: guards and passes.
@ApplicationModule(allowedDependencies = {"people", "people :: api", "people :: lists", "places"})
@NullMarked
package org.safeconduct.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
