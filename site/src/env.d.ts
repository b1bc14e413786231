declare namespace App {
  interface Locals {
    /** All that a route is given, and all that it may use. */
    page: import('@pressjour/contract').Page;
  }
}
