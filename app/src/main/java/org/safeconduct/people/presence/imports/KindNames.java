package org.safeconduct.people.presence.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.presence.PresenceKind;
import org.safeconduct.shared.Folded;

/// What lists call the kinds of presence, the words of our own pages among them.
final class KindNames {
  private static final Map<String, PresenceKind> NAMES = new HashMap<>();

  static {
    name(PresenceKind.DUTY, "duty,on duty,service,en service,servicio,في الخدمة");
    name(
        PresenceKind.LEAVE,
        "leave,on leave,annual leave,al,home leave,sick leave,r&r,rest and recuperation,"
            + "parental leave,holiday,vacation,congé,congés,congé annuel,congé de maladie,"
            + "vacances,licencia,vacaciones,إجازة");
    name(
        PresenceKind.TELEWORK,
        "telework,teleworking,telecommuting,home office,working from home,wfh,télétravail,"
            + "teletrabajo,عمل عن بُعد,عمل عن بعد");
    name(
        PresenceKind.MISSION,
        "mission,on mission,official travel,duty travel,travel,en mission,voyage officiel,misión,"
            + "comisión de servicio,بعثة,مهمة");
  }

  private KindNames() {}

  private static void name(PresenceKind kind, String names) {
    Arrays.stream(names.split(",")).forEach(name -> NAMES.put(Folded.of(name), kind));
  }

  static Optional<PresenceKind> find(String text) {
    return Optional.ofNullable(NAMES.get(Folded.of(text)));
  }
}
