package org.safeconduct.people.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.Category;
import org.safeconduct.shared.Folded;

/// What lists call the categories.
final class CategoryNames {
  private static final Map<String, Category> NAMES = new HashMap<>();

  static {
    name(
        Category.INTERNATIONAL_STAFF,
        "international staff,international,internationals,internationally recruited,expatriate,"
            + "expat,professional,p,d,fs,personnel international,internationale,"
            + "personal internacional,internacional");
    name(
        Category.NATIONAL_STAFF,
        "national staff,national,nationals,locally recruited,local,local staff,general service,g,gs,"
            + "no,staff,personnel national,nationale,personnel local,personal nacional,nacional");
    name(
        Category.VOLUNTEER,
        "volunteer,un volunteer,unv,volontaire,volontaire des nations unies,vnu,voluntario,voluntaria");
    name(
        Category.UNIFORMED,
        "military,police,military observer,unmo,un police,unpol,individual police officer,ipo,"
            + "staff officer,seconded police,militaire,policier,policiere,observateur militaire,"
            + "militar,policia,observador militar");
    name(
        Category.EXPERT_ON_MISSION,
        "expert,expert on mission,qualified expert,experte,expert en mission,experto,experta,"
            + "experto en mision");
    name(Category.CONSULTANT, "consultant,consultante,consultor,consultora");
    name(
        Category.CONTRACTOR,
        "contractor,individual contractor,ic,vacataire,prestataire,contratista,"
            + "contratista individual");
    name(Category.INTERN, "intern,stagiaire,pasante,trainee");
    name(Category.VISITOR, "visitor,visiteur,visiteuse,visitante,guest");
    name(Category.PARTNER, "partner,implementing partner,partenaire,socio,asociado");
    name(
        Category.DEPENDANT,
        "dependant,dependent,dependants,dependents,family,family member,spouse,child,"
            + "personne a charge,ayant droit,famille,conjoint,enfant,familiar,dependiente,hijo,hija");
  }

  private CategoryNames() {}

  private static void name(Category category, String names) {
    NAMES.put(Folded.of(category.name()), category);
    Arrays.stream(names.split(",")).forEach(name -> NAMES.put(name, category));
  }

  static Optional<Category> find(String text) {
    return Optional.ofNullable(NAMES.get(Folded.of(text)));
  }
}
