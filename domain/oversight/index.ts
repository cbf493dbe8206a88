export * from './contract.ts';
export * from './kpis.ts';
export * from './live-event.ts';
export { countedEvents, type OrderFigures, orderFiguresOf } from './order-figures.ts';
