package org.safeconduct.premises.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.premises.PremisesKind;
import org.safeconduct.shared.Folded;

/// What lists call the kinds of premises, the words of our own pages among them.
final class KindNames {
  private static final Map<String, PremisesKind> NAMES = new HashMap<>();

  static {
    for (var kind : PremisesKind.values()) NAMES.put(Folded.of(kind.name()), kind);
    name(PremisesKind.HEADQUARTERS, "hq,head office,main office,siege,sede,sede central,المقر");
    name(
        PremisesKind.OFFICE,
        "country office,field office,sub office,regional office,bureau,bureaux,oficina,مكتب");
    name(PremisesKind.WAREHOUSE, "store,depot,logistics base,entrepot,almacen,deposito,مستودع");
    name(
        PremisesKind.GUEST_HOUSE,
        "guesthouse,residence,hotel,maison d'hotes,casa de huespedes,دار ضيافة");
    name(PremisesKind.CLINIC, "hospital,health centre,clinique,hopital,clinica,عيادة");
    name(PremisesKind.SCHOOL, "training centre,ecole,escuela,مدرسة");
    name(PremisesKind.CAMP, "compound,base,camp de base,campamento,مخيم");
    name(PremisesKind.WORKSHOP, "garage,atelier,taller,ورشة");
    name(PremisesKind.OTHER, "autre,otro,otra,أخرى,غير ذلك");
  }

  private KindNames() {}

  private static void name(PremisesKind kind, String names) {
    Arrays.stream(names.split(",")).forEach(name -> NAMES.put(Folded.of(name), kind));
  }

  static Optional<PremisesKind> find(String text) {
    return Optional.ofNullable(NAMES.get(Folded.of(text)));
  }
}
