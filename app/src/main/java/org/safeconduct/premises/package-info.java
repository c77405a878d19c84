/// Which buildings do we look after, where do they stand, and who is in them on ordinary days?
///
/// - Front door: [PremisesRegister]. Screens: `/premises`.
/// - Not here: guards and passes.
@ApplicationModule(allowedDependencies = {"people", "places"})
@NullMarked
package org.safeconduct.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
