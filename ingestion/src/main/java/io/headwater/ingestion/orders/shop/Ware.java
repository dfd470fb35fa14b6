package io.headwater.ingestion.orders.shop;

/** A kind of thing the shop sells, with its usual price. */
enum Ware {
  TEACUP(255),
  TEAPOT(995),
  CAKE_TIN(495),
  LUNCH_BAG(165),
  CANDLE_HOLDER(295),
  LANTERN(375),
  PICTURE_FRAME(425),
  WALL_CLOCK(850),
  CUSHION_COVER(595),
  HOT_WATER_BOTTLE(465),
  BUNTING(545),
  GIFT_WRAP(42),
  GREETING_CARD(45),
  NOTEBOOK(125),
  PENCIL_CASE(195),
  NIGHT_LIGHT(275),
  COAT_HANGER(165),
  STORAGE_BOX(1250),
  DOORMAT(795),
  GARDEN_SIGN(210);

  private final int pence;

  Ware(int pence) {
    this.pence = pence;
  }

  int pence() {
    return pence;
  }

  String description() {
    return name().replace('_', ' ');
  }
}
